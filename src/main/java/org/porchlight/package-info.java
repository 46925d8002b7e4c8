/** The composition: puts the modules together and says who may open which page. */
@NullMarked
package org.porchlight;

import org.jspecify.annotations.NullMarked;
