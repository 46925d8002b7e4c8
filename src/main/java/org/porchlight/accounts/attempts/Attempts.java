package org.porchlight.accounts.attempts;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.porchlight.platform.privacy.Pepper;
import org.porchlight.platform.web.ClientAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * How often someone may try a password, a code or a link before having to wait. To be asked before anything costly, and outside
 * a transaction: what is counted here stays counted. Every question counts one try, or throws {@link TooManyAttempts}.
 *
 * <p>Nobody can lock an owner out. Names that nobody has are counted like others, so a wait does not tell who has an account.
 */
public class Attempts {

    /** One name from one address. */
    static final Limit SIGN_IN = new Limit("sign-in", 5, Duration.ofMinutes(15));

    /** One address, whatever the names. */
    static final Limit ADDRESS = new Limit("sign-in-address", 50, Duration.ofMinutes(15));

    /** One name from all browsers that its owner has not called their own. */
    static final Limit STRANGERS = new Limit("sign-in-strangers", 20, Duration.ofHours(1), Duration.ofMinutes(1));

    /** One browser that the owner has called their own. */
    static final Limit OWN_DEVICE = new Limit("sign-in-device", 10, Duration.ofMinutes(15));

    static final Limit SIGN_UP = new Limit("sign-up", 10, Duration.ofHours(1));
    static final Limit RESET = new Limit("reset", 3, Duration.ofHours(1));
    static final Limit SET_UP_CODE = new Limit("set-up-code", 5, Duration.ofDays(1));
    static final Limit SECOND_FACTOR = new Limit("second-factor", 5, Duration.ofMinutes(15));
    static final Limit RECOVERY_CODE = new Limit("recovery-code", 10, Duration.ofHours(1));

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final AttemptCounter counter;

    /** @param pepper asked at each count, since its file may be put right while the program runs */
    public Attempts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, Supplier<Pepper> pepper) {
        this.counter = new AttemptCounter(jdbc, transactions, clock, pepper);
    }

    /**
     * A password is about to be tried.
     *
     * @param name as typed, whether somebody has it or not
     * @param ownDevice which browser of the owner's it is, after its cookie was found to belong to this very account. Such a
     *     browser is counted by itself, so that guessing from elsewhere, or from the same house, never makes its owner wait
     */
    public void signIn(String name, ClientAddress from, Optional<String> ownDevice) {
        if (ownDevice.isPresent()) {
            counter.count(OWN_DEVICE, device(name, ownDevice.get()));
            return;
        }
        // a try that one of these refuses is not counted by those after it
        counter.count(ADDRESS, from.value());
        counter.count(SIGN_IN, pair(name, from));
        counter.count(STRANGERS, key(name));
    }

    /**
     * The password was right. The tries from this address at this name are forgotten, or those of this device. This try no
     * longer counts for the address and for strangers; what others tried stays counted.
     */
    public void signedIn(String name, ClientAddress from, Optional<String> ownDevice) {
        if (ownDevice.isPresent()) {
            counter.forget(OWN_DEVICE, device(name, ownDevice.get()));
            return;
        }
        counter.giveBack(ADDRESS, from.value());
        counter.forget(SIGN_IN, pair(name, from));
        counter.giveBack(STRANGERS, key(name));
    }

    /** An account is about to be made. */
    public void signUp(ClientAddress from) {
        counter.count(SIGN_UP, from.value());
    }

    /** Somebody asks for a link that resets a password. @param account as typed: a name or an e-mail address */
    public void reset(String account) {
        counter.count(RESET, key(account));
    }

    /**
     * A set-up code is about to be tried. With no try left, make a new code, which is another {@code codeId}.
     *
     * @param codeId which code it is; nothing that tells the code
     * @return how many tries this code has left after this one
     */
    public int setUpCode(UUID codeId) {
        return counter.count(SET_UP_CODE, codeId.toString());
    }

    /** A code of an authenticator app or a backup sign-in code is about to be tried; the password was right before. */
    public void secondFactor(UUID account) {
        counter.count(SECOND_FACTOR, account.toString());
    }

    /** The second factor was right. */
    public void secondFactorFitted(UUID account) {
        counter.forget(SECOND_FACTOR, account.toString());
    }

    /** A journal recovery code is about to be tried. Nobody can guess one; this spares the work. */
    public void recoveryCode(ClientAddress from) {
        counter.count(RECOVERY_CODE, from.value());
    }

    /**
     * One try at something else.
     *
     * @param key whose bucket it is; stored as a keyed hash only
     * @return how many tries are left after this one
     */
    public int count(Limit limit, String key) {
        return counter.count(limit, key);
    }

    /** Forgets all tries that {@link #count} counted. */
    public void forget(Limit limit, String key) {
        counter.forget(limit, key);
    }

    /** This one try turned out to be none, and no longer counts. */
    public void giveBack(Limit limit, String key) {
        counter.giveBack(limit, key);
    }

    /** Deletes what is older than any limit looks back. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            counter.sweep();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Old counts stay until the database is back", e);
        }
    }

    private static String device(String name, String device) {
        return key(name) + "|" + device;
    }

    private static String pair(String name, ClientAddress from) {
        return key(name) + "|" + from.value();
    }

    /** Spellings that may be one account share a bucket. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
