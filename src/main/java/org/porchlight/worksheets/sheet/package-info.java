/** What every tool is made of: a typed record whose annotations say what may stand in each answer, and the rules around it. */
@NamedInterface("sheet")
@NullMarked
package org.porchlight.worksheets.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
