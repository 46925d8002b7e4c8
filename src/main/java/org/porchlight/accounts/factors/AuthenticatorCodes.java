package org.porchlight.accounts.factors;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.NotOpened;
import org.porchlight.platform.privacy.Pepper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The authenticator app of an account, if it has one. An app counts from the moment that a first code showed that it has the
 * secret. Each code is taken once. Count the tries before asking here.
 */
public class AuthenticatorCodes {

    private static final Logger log = LoggerFactory.getLogger(AuthenticatorCodes.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<Pepper> pepper;

    /** @param pepper asked at each use, since its file may be put right while the program runs */
    public AuthenticatorCodes(JdbcClient jdbc, Clock clock, Supplier<Pepper> pepper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.pepper = pepper;
    }

    /**
     * A new secret to put into an app; one that was begun before and not confirmed is forgotten.
     *
     * @return empty if an app is confirmed already, which has to be removed first
     */
    public Optional<AuthenticatorSecret> begin(UUID account) {
        AuthenticatorSecret secret = AuthenticatorSecret.fresh();
        return begin(account, secret) ? Optional.of(secret) : Optional.empty();
    }

    /** Begins with a secret that was shown before there was this account. False if an app is confirmed already. */
    public boolean begin(UUID account, AuthenticatorSecret secret) {
        int stored = jdbc.sql("""
                insert into authenticator as a (account_id, sealed_secret, made_at) values (:account, :secret, :now)
                on conflict (account_id) do update
                set sealed_secret = excluded.sealed_secret, made_at = excluded.made_at, last_step = null
                where a.confirmed_at is null""")
                .param("account", account)
                .param("secret", pepper.get().seal(account, cell(account), secret.base32()))
                .param("now", now())
                .update();
        return stored == 1;
    }

    /** The secret that was begun and waits for its first code, to be shown again after a slip. */
    public Optional<AuthenticatorSecret> begun(UUID account) {
        return secret(account, false);
    }

    /** Whether the code shows that the app has the secret that was begun. From then on the app counts. */
    public boolean confirm(UUID account, String code) {
        return step(begun(account), code)
                .map(step -> jdbc.sql("""
                        update authenticator set confirmed_at = :now, last_step = :step
                        where account_id = :account and confirmed_at is null""")
                                .param("now", now())
                                .param("step", step)
                                .param("account", account)
                                .update()
                        == 1)
                .orElse(false);
    }

    /** Whether a confirmed app of this account shows this code now, and nobody has used it yet. Uses it. */
    public boolean check(UUID account, String code) {
        // a last step far ahead was noted under a wrong clock
        return step(secret(account, true), code)
                .map(step -> jdbc.sql("""
                        update authenticator set last_step = :step
                        where account_id = :account and confirmed_at is not null
                        and (last_step is null or last_step < :step or last_step > :latest)""")
                                .param("step", step)
                                .param("account", account)
                                .param("latest", TimeCodes.step(clock.instant()) + TimeCodes.TOLERANCE)
                                .update()
                        == 1)
                .orElse(false);
    }

    /** Whether this account has a confirmed app. */
    public boolean isOn(UUID account) {
        return jdbc.sql("select confirmed_at is not null from authenticator where account_id = :account")
                .param("account", account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Forgets the app, confirmed or not. Backup sign-in codes stay: see {@link BackupCodes#remove}. */
    public void remove(UUID account) {
        jdbc.sql("delete from authenticator where account_id = :account")
                .param("account", account)
                .update();
    }

    private Optional<Long> step(Optional<AuthenticatorSecret> secret, String code) {
        Instant now = clock.instant();
        OptionalLong step =
                secret.map(known -> TimeCodes.stepOf(code, known, now)).orElse(OptionalLong.empty());
        return step.isPresent() ? Optional.of(step.getAsLong()) : Optional.empty();
    }

    private Optional<AuthenticatorSecret> secret(UUID account, boolean confirmed) {
        return jdbc.sql("""
                select sealed_secret from authenticator
                where account_id = :account and (confirmed_at is not null) = :confirmed""")
                .param("account", account)
                .param("confirmed", confirmed)
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> opened(account, bytes));
    }

    private Optional<AuthenticatorSecret> opened(UUID account, byte[] bytes) {
        try {
            return Optional.of(AuthenticatorSecret.ofBase32(pepper.get().open(account, cell(account), bytes)));
        } catch (NotOpened e) {
            log.error("The secret of an authenticator app does not open with this key file: its codes are refused");
            return Optional.empty();
        }
    }

    private static Cell cell(UUID account) {
        return new Cell("authenticator", "sealed_secret", account);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
