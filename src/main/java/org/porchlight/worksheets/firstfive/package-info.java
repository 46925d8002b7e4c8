/** Step 1: what a family knows, and what it does this week. */
@NullMarked
package org.porchlight.worksheets.firstfive;

import org.jspecify.annotations.NullMarked;
