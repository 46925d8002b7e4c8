/** What may be asked beside the password: codes of an authenticator app, and backup sign-in codes for a lost one. */
@NullMarked
package org.porchlight.accounts.factors;

import org.jspecify.annotations.NullMarked;
