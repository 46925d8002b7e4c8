package org.porchlight.accounts.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits for each half minute, <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a> with SHA-1, which is what
 * authenticator apps support. A step is the number of half minutes since 1970. One step before and after is allowed, for clocks
 * that differ and for slow fingers.
 */
final class TimeCodes {

    static final int TOLERANCE = 1;
    private static final int DIGITS = 6;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

    private TimeCodes() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(AuthenticatorSecret secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret.key(), GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    /** Which step near this time the code is of. Spaces and dashes in it do not count, digits of any script do. */
    static OptionalLong stepOf(String typed, AuthenticatorSecret secret, Instant now) {
        String code = digits(typed);
        OptionalLong found = OptionalLong.empty();
        if (code.length() == DIGITS) {
            for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
                if (isSame(code(secret, step), code)) {
                    found = OptionalLong.of(step);
                }
            }
        }
        return found;
    }

    private static boolean isSame(String expected, String code) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .codePoints()
                .limit(DIGITS + 1)
                .map(digit -> Character.digit(digit, 10))
                .forEach(digit -> digits.append(digit < 0 ? "?" : String.valueOf(digit)));
        return digits.toString();
    }
}
