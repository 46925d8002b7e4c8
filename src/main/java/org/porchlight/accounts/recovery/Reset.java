package org.porchlight.accounts.recovery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.Limit;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.sessions.OpenSessions;
import org.porchlight.accounts.signin.OpenedAccount;
import org.porchlight.accounts.signin.PasswordRules;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.RecoveryCode;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/**
 * A new password without the old one. With a link the account opens and what was written stays, locked; with the recovery code
 * the box opens as well. All sessions end, and a second factor is still asked for.
 */
@Component
class Reset {

    /** Nobody can guess a link; this spares the work. */
    private static final Limit LINK = new Limit("reset-link", 30, Duration.ofHours(1));

    private final ResetLinks links;
    private final Accounts accounts;
    private final Boxes boxes;
    private final PasswordRules rules;
    private final Attempts attempts;
    private final OpenSessions sessions;
    private final TransactionTemplate transaction;

    Reset(
            ResetLinks links,
            Accounts accounts,
            Boxes boxes,
            PasswordRules rules,
            Attempts attempts,
            OpenSessions sessions,
            TransactionTemplate transaction) {
        this.links = links;
        this.accounts = accounts;
        this.boxes = boxes;
        this.rules = rules;
        this.attempts = attempts;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /**
     * Uses a link. Empty if something has to be mended; the errors say what.
     *
     * @throws TooManyAttempts if too many links were tried from this address
     */
    Optional<OpenedAccount> withLink(ResetForm form, ClientAddress from, Errors errors) {
        attempts.count(LINK, from.value());
        Optional<SignedIn> who = links.find(form.linkTyped()).flatMap(accounts::signedIn);
        if (who.isEmpty()) {
            errors.rejectValue("link", "accounts.reset.link-wrong");
            return Optional.empty();
        }
        if (refused(form.passwordTyped(), who.get().name(), errors)) {
            return Optional.empty();
        }
        UUID id = who.get().id();
        Optional<OpenedAccount> opened;
        try (Boxes.NewPassword stretched = boxes.prepare(form.passwordTyped())) {
            opened = transaction.execute(status -> links.claim(form.linkTyped())
                    .filter(id::equals)
                    .map(claimed -> {
                        OpenBox box = boxes.startAnew(id, stretched);
                        accounts.endSessions(id);
                        return new OpenedAccount(accounts.signedIn(id).orElseThrow(), box);
                    }));
        }
        if (opened.isEmpty()) {
            errors.rejectValue("link", "accounts.reset.link-wrong");
        } else {
            sessions.endAll(id, null);
        }
        return opened;
    }

    /**
     * Uses the journal recovery code; from then on it opens nothing. Says of nobody whether the name exists.
     *
     * @throws TooManyAttempts if too many codes were tried from this address
     */
    Optional<OpenedAccount> withCode(RecoveryForm form, ClientAddress from, Errors errors) {
        attempts.recoveryCode(from);
        if (refused(form.passwordTyped(), form.nameTyped(), errors)) {
            return Optional.empty();
        }
        Optional<SignedIn> who = form.accountName().flatMap(accounts::named);
        Optional<OpenBox> box = RecoveryCode.parse(form.codeTyped())
                .flatMap(code -> who.flatMap(person -> boxes.open(person.id(), code)));
        if (who.isEmpty() || box.isEmpty()) {
            errors.rejectValue("code", "accounts.recovery.code-wrong");
            return Optional.empty();
        }
        UUID id = who.get().id();
        OpenedAccount opened;
        try (Boxes.NewPassword stretched = boxes.prepare(form.passwordTyped())) {
            opened = transaction.execute(status -> {
                boxes.change(box.get(), stretched);
                boxes.retireRecoveryCodes(box.get());
                links.revoke(id);
                accounts.endSessions(id);
                return new OpenedAccount(accounts.signedIn(id).orElseThrow(), box.get());
            });
        }
        sessions.endAll(id, null);
        return Optional.of(opened);
    }

    private boolean refused(String password, String name, Errors errors) {
        rules.refusal(password, name).ifPresent(why -> errors.rejectValue("password", why.messageKey()));
        return errors.hasErrors();
    }
}
