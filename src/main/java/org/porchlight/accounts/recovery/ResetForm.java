package org.porchlight.accounts.recovery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reset link and a new password.
 *
 * @param link the code or the whole link
 */
record ResetForm(@Nullable String link, @Nullable String password) {

    String linkTyped() {
        return Objects.requireNonNullElse(link, "");
    }

    String passwordTyped() {
        return Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "ResetForm";
    }
}
