package org.porchlight.accounts.signin;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.NameTaken;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/** Makes an account and its box, both or neither. */
@Component
class SignUp {

    /** A new account and its open box. */
    record Made(SignedIn who, OpenBox box) {}

    private final Accounts accounts;
    private final Boxes boxes;
    private final TransactionTemplate transaction;

    SignUp(Accounts accounts, Boxes boxes, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.boxes = boxes;
        this.transaction = transaction;
    }

    /** Empty if something has to be mended; the errors say what. */
    Optional<Made> make(SignUpForm form, Errors errors) {
        Optional<AccountName> name = AccountName.of(Objects.requireNonNullElse(form.name(), ""));
        if (name.isEmpty()) {
            errors.rejectValue("name", "accounts.sign-up.name-wrong");
        }
        String password = Objects.requireNonNullElse(form.password(), "");
        if (password.length() < 12) {
            errors.rejectValue("password", "accounts.password.short");
        }
        if (name.isEmpty() || errors.hasErrors()) {
            return Optional.empty();
        }
        try (Boxes.NewPassword stretched = boxes.prepare(password)) {
            return Optional.ofNullable(transaction.execute(status -> {
                UUID id = accounts.create(name.get(), Role.FAMILY, zone(form.zone()));
                OpenBox box = boxes.create(id, stretched);
                return new Made(accounts.signedIn(id).orElseThrow(), box);
            }));
        } catch (NameTaken taken) {
            errors.rejectValue("name", "accounts.sign-up.name-taken");
            return Optional.empty();
        }
    }

    private static @Nullable ZoneId zone(@Nullable String sent) {
        if (sent == null || sent.isBlank() || sent.length() > 60) {
            return null;
        }
        try {
            return ZoneId.of(sent);
        } catch (DateTimeException noZone) {
            return null;
        }
    }
}
