/** Step 6: one minute to look at how the one who helps is doing. */
@NullMarked
package org.porchlight.worksheets.selfcare;

import org.jspecify.annotations.NullMarked;
