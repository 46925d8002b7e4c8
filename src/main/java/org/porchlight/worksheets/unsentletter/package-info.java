/** Step 7: a letter that is never sent. */
@NullMarked
package org.porchlight.worksheets.unsentletter;

import org.jspecify.annotations.NullMarked;
