package org.porchlight.accounts.administration;

import org.jspecify.annotations.Nullable;

/**
 * What the first administrator types.
 *
 * @param code what the authenticator app shows
 * @param carried the sealed secret of the app
 */
record FirstAdministratorForm(
        @Nullable String name,
        @Nullable String password,
        @Nullable String code,
        @Nullable String carried) {

    @Override
    public String toString() {
        return "FirstAdministratorForm";
    }
}
