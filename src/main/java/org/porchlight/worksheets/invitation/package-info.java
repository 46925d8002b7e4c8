/** Step 10: a meeting to which the loved one is invited, with a letter for each who comes, and the reasons not to hold it. */
@NullMarked
package org.porchlight.worksheets.invitation;

import org.jspecify.annotations.NullMarked;
