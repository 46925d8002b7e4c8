/** Step 4: what to do after a return to use, and the days in which the risk is highest. */
@NullMarked
package org.porchlight.worksheets.setback;

import org.jspecify.annotations.NullMarked;
