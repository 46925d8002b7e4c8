package org.porchlight.accounts.recovery;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AccountName;

/** A name, its journal recovery code, and a new password. */
record RecoveryForm(
        @Nullable String name,
        @Nullable String code,
        @Nullable String password) {

    Optional<AccountName> accountName() {
        return AccountName.of(nameTyped());
    }

    String nameTyped() {
        return Objects.requireNonNullElse(name, "");
    }

    String codeTyped() {
        return Objects.requireNonNullElse(code, "");
    }

    String passwordTyped() {
        return Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
        return "RecoveryForm";
    }
}
