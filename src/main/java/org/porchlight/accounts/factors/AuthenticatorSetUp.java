package org.porchlight.accounts.factors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns an authenticator app on and off. An app is never on without backup sign-in codes beside it. */
@Component
class AuthenticatorSetUp {

    /** The secret is on the page, so there is nothing to guess; this spares the work. */
    private static final Limit CODES = new Limit("authenticator-set-up", 20, Duration.ofMinutes(15));

    private final AuthenticatorCodes codes;
    private final BackupCodes backup;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    AuthenticatorSetUp(
            AuthenticatorCodes codes, BackupCodes backup, Attempts attempts, TransactionTemplate transaction) {
        this.codes = codes;
        this.backup = backup;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /**
     * Turns the app on that shows this code.
     *
     * @return the backup sign-in codes, to be shown this once; empty if the code does not fit
     * @throws org.porchlight.accounts.attempts.TooManyAttempts if another try has to wait
     */
    Optional<List<String>> confirm(UUID account, String code) {
        attempts.count(CODES, account.toString());
        List<String> made =
                transaction.execute(status -> codes.confirm(account, code) ? backup.make(account) : List.of());
        if (made == null || made.isEmpty()) {
            return Optional.empty();
        }
        attempts.forget(CODES, account.toString());
        return Optional.of(made);
    }

    void turnOff(UUID account) {
        transaction.executeWithoutResult(status -> {
            codes.remove(account);
            backup.remove(account);
        });
    }
}
