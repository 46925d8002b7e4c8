/** Step 8: what is done to make home safer, and what comes later. */
@NullMarked
package org.porchlight.worksheets.homesafety;

import org.jspecify.annotations.NullMarked;
