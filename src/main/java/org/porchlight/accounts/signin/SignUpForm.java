package org.porchlight.accounts.signin;

import org.jspecify.annotations.Nullable;

/**
 * What someone types to make an account.
 *
 * @param zone the browser's time zone, filled in by a script; empty without one
 */
record SignUpForm(
        @Nullable String name,
        @Nullable String password,
        @Nullable String zone) {

    @Override
    public String toString() {
        return "SignUpForm";
    }
}
