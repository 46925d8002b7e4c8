/** Step 7: the words that a household agrees to use. */
@NullMarked
package org.porchlight.worksheets.wordsathome;

import org.jspecify.annotations.NullMarked;
