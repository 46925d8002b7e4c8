/** Step 5: the consent that lets a clinic talk with the family, followed from the first question to the last day. */
@NullMarked
package org.porchlight.worksheets.consent;

import org.jspecify.annotations.NullMarked;
