/** The recovery code, and the way back in after a forgotten password. */
@NullMarked
package org.porchlight.accounts.recovery;

import org.jspecify.annotations.NullMarked;
