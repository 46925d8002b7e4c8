/** What administrators do: the first of them, the sign-up rule, invitations and accounts. Nothing here opens what anyone wrote. */
@NullMarked
package org.porchlight.accounts.administration;

import org.jspecify.annotations.NullMarked;
