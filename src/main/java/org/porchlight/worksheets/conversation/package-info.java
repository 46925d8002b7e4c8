/** Step 2: one short, kind talk, planned on paper. */
@NullMarked
package org.porchlight.worksheets.conversation;

import org.jspecify.annotations.NullMarked;
