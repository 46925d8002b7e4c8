/** Beside all steps: the plan for the worst hour, so that nobody has to think of everything then. */
@NullMarked
package org.porchlight.worksheets.crisisplan;

import org.jspecify.annotations.NullMarked;
