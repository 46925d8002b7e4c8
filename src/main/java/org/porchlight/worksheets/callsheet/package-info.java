/** Step 5: one call to one treatment place, from the first sentence to the outcome. */
@NullMarked
package org.porchlight.worksheets.callsheet;

import org.jspecify.annotations.NullMarked;
