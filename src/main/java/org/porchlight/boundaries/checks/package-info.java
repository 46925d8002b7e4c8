/** Reads the sentences of a boundary: what may never be one, and what is worth a second thought. */
@NullMarked
package org.porchlight.boundaries.checks;

import org.jspecify.annotations.NullMarked;
