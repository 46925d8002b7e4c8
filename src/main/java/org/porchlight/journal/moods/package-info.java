/** The five words for how a day was, and the drawing that shows them over time. */
@NullMarked
package org.porchlight.journal.moods;

import org.jspecify.annotations.NullMarked;
