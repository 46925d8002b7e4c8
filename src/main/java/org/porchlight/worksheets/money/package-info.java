/** Step 6: money that was asked for, and ways to help without cash. */
@NullMarked
package org.porchlight.worksheets.money;

import org.jspecify.annotations.NullMarked;
