/** Step 2: a note after a talk. */
@NullMarked
package org.porchlight.worksheets.afterwards;

import org.jspecify.annotations.NullMarked;
