/** Reads the sentences of a boundary: what may never be one, and what is worth a second thought. */
@NamedInterface("checks")
@NullMarked
package org.porchlight.boundaries.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
