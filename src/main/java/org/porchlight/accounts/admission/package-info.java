/** Who may make an account: the rule of this copy, and invitations. */
@NullMarked
package org.porchlight.accounts.admission;

import org.jspecify.annotations.NullMarked;
