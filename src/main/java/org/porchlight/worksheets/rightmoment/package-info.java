/** Step 3: what is ready for the minute in which somebody is willing, with a card for the wallet. */
@NullMarked
package org.porchlight.worksheets.rightmoment;

import org.jspecify.annotations.NullMarked;
