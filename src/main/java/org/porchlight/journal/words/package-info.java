/** What the journal does with words alone: compare them, look for them, and notice when they are very heavy. */
@NullMarked
package org.porchlight.journal.words;

import org.jspecify.annotations.NullMarked;
