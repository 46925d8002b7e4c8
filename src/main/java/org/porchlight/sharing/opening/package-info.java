/** The reader's side of a link: the code, the pages behind it, and a note back. */
@NullMarked
package org.porchlight.sharing.opening;

import org.jspecify.annotations.NullMarked;
