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
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/** Makes an account and its box, both or neither. */
@Component
class SignUp {

    private final Accounts accounts;
    private final Boxes boxes;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    SignUp(Accounts accounts, Boxes boxes, PasswordRules rules, Attempts attempts, TransactionTemplate transaction) {
        this.rules = rules;
        this.attempts = attempts;
        this.accounts = accounts;
        this.boxes = boxes;
        this.transaction = transaction;
    }

    /**
     * Empty if something has to be mended; the errors say what.
     *
     * @throws TooManyAttempts if too many accounts were made from this address
     */
    Optional<OpenedAccount> make(SignUpForm form, ClientAddress from, Errors errors) {
        attempts.signUp(from);
        Optional<AccountName> name = AccountName.of(Objects.requireNonNullElse(form.name(), ""));
        if (name.isEmpty()) {
            errors.rejectValue("name", "accounts.sign-up.name-wrong");
        }
        String password = Objects.requireNonNullElse(form.password(), "");
        rules.refusal(password, name.map(AccountName::shown).orElse(""))
                .ifPresent(refused -> errors.rejectValue("password", refused.messageKey()));
        if (name.isEmpty() || errors.hasErrors()) {
            return Optional.empty();
        }
        try (Boxes.NewPassword stretched = boxes.prepare(password)) {
            return Optional.ofNullable(transaction.execute(status -> {
                UUID id = accounts.create(name.get(), Role.FAMILY, zone(form.zone()));
                OpenBox box = boxes.create(id, stretched);
                return new OpenedAccount(accounts.signedIn(id).orElseThrow(), box);
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
