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
import org.porchlight.accounts.admission.Invitations;
import org.porchlight.accounts.admission.SignUpRule;
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
    private final SignUpRule rule;
    private final Invitations invitations;
    private final TransactionTemplate transaction;

    SignUp(
            Accounts accounts,
            Boxes boxes,
            PasswordRules rules,
            Attempts attempts,
            SignUpRule rule,
            Invitations invitations,
            TransactionTemplate transaction) {
        this.rule = rule;
        this.invitations = invitations;
        this.rules = rules;
        this.attempts = attempts;
        this.accounts = accounts;
        this.boxes = boxes;
        this.transaction = transaction;
    }

    /** Whether an account may be made with this invitation, or, where sign-up is open, without one. */
    boolean isAllowed(String invitation) {
        return switch (rule.mode()) {
            case OPEN -> invitation.isEmpty() || invitations.find(invitation).isPresent();
            case INVITATION -> invitations.find(invitation).isPresent();
            case CLOSED -> false;
        };
    }

    /**
     * Empty if something has to be mended; the errors say what. Ask {@link #isAllowed} before.
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
            return transaction.execute(status -> {
                Optional<Role> role = role(form.invitationTyped());
                if (role.isEmpty()) {
                    errors.reject("accounts.invitation.wrong");
                    return Optional.empty();
                }
                UUID id = accounts.create(name.get(), role.get(), zone(form.zone()));
                OpenBox box = boxes.create(id, stretched);
                return Optional.of(new OpenedAccount(accounts.signedIn(id).orElseThrow(), box));
            });
        } catch (NameTaken taken) {
            errors.rejectValue("name", "accounts.sign-up.name-taken");
            return Optional.empty();
        }
    }

    /** Uses the invitation up: of two at once one gets nothing. */
    private Optional<Role> role(String invitation) {
        return invitation.isEmpty() ? Optional.of(Role.FAMILY) : invitations.claim(invitation);
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
