package org.porchlight.accounts.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.box.PepperMissing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The code that only whoever runs this copy can read: it stands in the log at each start until there is an administrator. A
 * fifth wrong try ends it, and another is printed.
 */
@Component
class SetUpCodes {

    private static final Logger log = LoggerFactory.getLogger(SetUpCodes.class);
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Attempts attempts;

    SetUpCodes(JdbcClient jdbc, Accounts accounts, Attempts attempts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /**
     * What a try at the code came to.
     *
     * @param id which code it was, if it was right
     * @param left how many tries it still has; 0 means that another was printed
     */
    record Try(Optional<UUID> id, int left) {}

    private record Stored(UUID id, byte[] hash) {}

    @EventListener
    void on(ApplicationReadyEvent start) {
        try {
            if (!accounts.hasAdministrator()) {
                print();
            }
        } catch (DataAccessException | TransactionException away) {
            // the page prints one when it is asked
            log.debug("No set-up code yet", away);
        }
    }

    /** The code that counts now; prints one if there is none. */
    UUID current() {
        return stored().map(Stored::id).orElseGet(this::print);
    }

    /** @throws PepperMissing without the key file */
    Try check(String typed) {
        Optional<Stored> code = stored();
        if (code.isEmpty()) {
            print();
            return new Try(Optional.empty(), 0);
        }
        int left = tryAt(code.get().id());
        if (left >= 0 && MessageDigest.isEqual(hash(letters(typed)), code.get().hash())) {
            return new Try(Optional.of(code.get().id()), left);
        }
        if (left <= 0) {
            print();
        }
        return new Try(Optional.empty(), Math.max(left, 0));
    }

    /** -1 if this code has no try left, as after a stop between the fifth and the next code. */
    private int tryAt(UUID id) {
        try {
            return attempts.setUpCode(id);
        } catch (TooManyAttempts usedUp) {
            return -1;
        }
    }

    /** From now on there is none. */
    void remove() {
        jdbc.sql("delete from set_up_code").update();
    }

    private UUID print() {
        String letters = RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into set_up_code (id, code_hash) values (:id, :hash)
                on conflict (only_one) do update set id = excluded.id, code_hash = excluded.code_hash""").param("id", id).param("hash", hash(letters)).update();
        log.warn(
                "Nobody administers this copy yet: open /set-up and type the code {}; the next start prints another.",
                letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
        return id;
    }

    private Optional<Stored> stored() {
        return jdbc.sql("select id, code_hash from set_up_code")
                .query((row, n) -> new Stored(row.getObject("id", UUID.class), row.getBytes("code_hash")))
                .optional();
    }

    private static String letters(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static byte[] hash(String letters) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
