/** Step 7: finds words that label or blame in a sentence, and offers kinder ones. Keeps nothing. */
@NullMarked
package org.porchlight.worksheets.kinderwords;

import org.jspecify.annotations.NullMarked;
