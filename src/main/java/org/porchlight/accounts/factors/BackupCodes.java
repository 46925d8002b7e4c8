package org.porchlight.accounts.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.platform.privacy.PasswordStretching;
import org.porchlight.platform.privacy.PasswordStretching.Cost;
import org.porchlight.platform.privacy.Pepper;
import org.porchlight.platform.privacy.Stretched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Backup sign-in codes: {@value #COUNT} codes that stand in for a lost authenticator app, each once. They are not the journal
 * recovery code and open no box: they look otherwise too, as two groups of five. A code has 50 random bits, so it is stretched
 * like a password (OWASP ASVS 5.0, 6.5.2). Count the tries before asking here.
 */
public class BackupCodes {

    public static final int COUNT = 10;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int GROUP = 5;

    /**
     * The least that OWASP's Password Storage Cheat Sheet allows for Argon2id: random letters need less than a chosen password,
     * and ten are made at once. With another cost here the codes of before no longer count.
     */
    private static final Cost COST = new Cost(19_456, 2, 1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordStretching stretching;
    private final Supplier<Pepper> pepper;

    /** @param pepper asked at each use, since its file may be put right while the program runs */
    public BackupCodes(JdbcClient jdbc, Clock clock, PasswordStretching stretching, Supplier<Pepper> pepper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.stretching = stretching;
        this.pepper = pepper;
    }

    /**
     * New codes such as "7KQ4M-X2R9D", to be shown this once; those of before no longer count.
     *
     * @throws org.porchlight.platform.privacy.TooBusy if too many passwords are being stretched
     */
    @Transactional
    public List<String> make(UUID account) {
        byte[] salt = PasswordStretching.freshSalt();
        List<String> codes =
                Stream.generate(BackupCodes::fresh).distinct().limit(COUNT).toList();
        List<byte[]> hashes = codes.stream().map(code -> hash(code, salt)).toList();
        remove(account);
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        for (byte[] hash : hashes) {
            jdbc.sql("insert into backup_code (account_id, code_hash, salt, made_at) values (?, ?, ?, ?)")
                    .params(account, hash, salt, now)
                    .update();
        }
        return codes.stream()
                .map(code -> code.substring(0, GROUP) + "-" + code.substring(GROUP))
                .toList();
    }

    /**
     * Whether this is one of the codes that are left. Uses it. Spaces, dashes and small letters do not matter; O is 0, I and L
     * are 1.
     *
     * @throws org.porchlight.platform.privacy.TooBusy if too many passwords are being stretched
     */
    public boolean use(UUID account, String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != LENGTH || code.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
            return false;
        }
        Optional<byte[]> salt = jdbc.sql("select salt from backup_code where account_id = :account limit 1")
                .param("account", account)
                .query(byte[].class)
                .optional();
        // one statement decides: of two at once, one finds the row gone
        return salt.isPresent()
                && jdbc.sql("delete from backup_code where account_id = :account and code_hash = :hash")
                                .param("account", account)
                                .param("hash", hash(code, salt.get()))
                                .update()
                        == 1;
    }

    /** How many codes are left. */
    public int left(UUID account) {
        return jdbc.sql("select count(*) from backup_code where account_id = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Forgets all codes. */
    public void remove(UUID account) {
        jdbc.sql("delete from backup_code where account_id = :account")
                .param("account", account)
                .update();
    }

    private byte[] hash(String code, byte[] salt) {
        try (Stretched stretched = stretching.stretch(code, salt, COST, pepper.get())) {
            return stretched.verifier();
        }
    }

    private static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining());
    }
}
