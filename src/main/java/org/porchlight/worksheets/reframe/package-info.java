/** Step 7: a heavy thought, looked at again. */
@NullMarked
package org.porchlight.worksheets.reframe;

import org.jspecify.annotations.NullMarked;
