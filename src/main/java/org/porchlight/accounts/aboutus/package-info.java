/** The pages on which a person tells about themselves and the one they love, or that this one has died. */
@NullMarked
package org.porchlight.accounts.aboutus;

import org.jspecify.annotations.NullMarked;
