/** Step 8: which naloxone is where, how many doses are left, and when it has to be replaced. */
@NullMarked
package org.porchlight.worksheets.naloxone;

import org.jspecify.annotations.NullMarked;
