/** Signing up, in and out, and opening the box again after a while. */
@NullMarked
package org.porchlight.accounts.signin;

import org.jspecify.annotations.NullMarked;
