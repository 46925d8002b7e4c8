/** Step 9: things to do, alone and together, with a reward plan. */
@NullMarked
package org.porchlight.worksheets.activities;

import org.jspecify.annotations.NullMarked;
