/** Step 8: the overdose card, with the steps of the overdose page and what helpers must know about this home. */
@NullMarked
package org.porchlight.worksheets.overdosecard;

import org.jspecify.annotations.NullMarked;
