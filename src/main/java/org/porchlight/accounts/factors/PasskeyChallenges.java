package org.porchlight.accounts.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.porchlight.accounts.box.Peppers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign: a random number, a time and a keyed hash of both and of what it is for. Whoever sends it back
 * proves that it was made here, so nothing has to be kept for somebody who only looks at the sign-in page: no session, no row,
 * no cookie. Each is answered once, within five minutes, at any copy of the program.
 */
@Component
class PasskeyChallenges {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int RANDOM_BYTES = 16;
    private static final int LONGEST = 200;
    private static final String USE = "passkey-challenge";
    private static final String ANSWERED = "passkey-answered";

    private final Peppers peppers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasskeyChallenges(Peppers peppers, JdbcClient jdbc, Clock clock) {
        this.peppers = peppers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param purpose what it is for; it counts for nothing else */
    byte[] fresh(String purpose) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String what = HexFormat.of().formatHex(bytes) + "."
                + clock.instant().plus(LIFE).getEpochSecond();
        return ascii(what + "." + proof(purpose, what));
    }

    /** Whether it was made here for this purpose, not long ago. */
    boolean isOurs(byte[] challenge, String purpose) {
        String text = new String(challenge, StandardCharsets.US_ASCII);
        if (challenge.length > LONGEST || !text.matches("[0-9a-f]+\\.[0-9]{1,12}\\.[0-9a-f]+")) {
            return false;
        }
        String what = text.substring(0, text.lastIndexOf('.'));
        return MessageDigest.isEqual(ascii(text), ascii(what + "." + proof(purpose, what)))
                && clock.instant().isBefore(expiry(what));
    }

    /** Notes that it was answered rightly; false if it was before. */
    boolean use(byte[] challenge) {
        String text = new String(challenge, StandardCharsets.US_ASCII);
        jdbc.sql("delete from answered_challenge where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        // kept a little longer than it counts, for clocks of copies that differ
        return jdbc.sql("""
                insert into answered_challenge (challenge_hash, expires_at) values (:hash, :expires)
                on conflict (challenge_hash) do nothing""")
                        .param("hash", peppers.current().hash(ANSWERED, text))
                        .param(
                                "expires",
                                clock.instant().plus(LIFE.multipliedBy(3)).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Instant expiry(String what) {
        return Instant.ofEpochSecond(Long.parseLong(what.substring(what.indexOf('.') + 1)));
    }

    private String proof(String purpose, String what) {
        return peppers.current().hash(USE, purpose + "|" + what);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
