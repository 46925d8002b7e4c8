package org.porchlight.accounts.signin;

import org.jspecify.annotations.Nullable;

/**
 * What someone types to make an account.
 *
 * @param invitation the code of an invitation, or the whole link; empty where sign-up is open
 * @param zone the browser's time zone, filled in by a script; empty without one
 */
record SignUpForm(
        @Nullable String name,
        @Nullable String password,
        @Nullable String invitation,
        @Nullable String zone) {

    String invitationTyped() {
        return invitation == null ? "" : invitation.strip();
    }

    @Override
    public String toString() {
        return "SignUpForm";
    }
}
