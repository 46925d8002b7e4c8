package org.porchlight.platform.privacy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What opens a box without its password: 130 random bits as 26 letters and digits of
 * <a href="https://www.crockford.com/base32.html">Crockford's base 32</a>, and two more that notice a slip of the pen, in
 * seven groups of four.
 */
public final class RecoveryCode {

    /** How many letters or digits stand together. */
    public static final int GROUP = 4;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 130;
    private static final int RANDOM_LETTERS = 26;
    private static final int CHECK_LETTERS = 2;

    private final String letters;

    private RecoveryCode(String letters) {
        this.letters = letters;
    }

    public static RecoveryCode fresh() {
        // 17 bytes are 136 bits; the six on top are dropped
        BigInteger number = new BigInteger(1, Aead.random(17)).mod(BigInteger.ONE.shiftLeft(BITS));
        StringBuilder letters = new StringBuilder();
        for (int i = RANDOM_LETTERS - 1; i >= 0; i--) {
            letters.append(LETTERS.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return new RecoveryCode(letters + check(letters.toString()));
    }

    /**
     * Reads what someone typed or pasted: spaces, dashes and invisible marks do not count, O is 0, I and L are 1. Empty if it
     * cannot be a code; one wrong letter or two that changed places get through once in a thousand times, and then open nothing.
     */
    public static Optional<RecoveryCode> parse(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean whole = letters.length() == RANDOM_LETTERS + CHECK_LETTERS
                && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && letters.endsWith(check(letters.substring(0, RANDOM_LETTERS)));
        return whole ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /** The seven groups. */
    public List<String> groups() {
        return IntStream.range(0, letters.length() / GROUP)
                .mapToObj(group -> letters.substring(group * GROUP, (group + 1) * GROUP))
                .toList();
    }

    /** Needs no pepper: 130 random bits cannot be guessed. */
    public Kek kek() {
        return new Kek(Derivation.derive(
                letters.substring(0, RANDOM_LETTERS).getBytes(StandardCharsets.US_ASCII), "recovery"));
    }

    private static String check(String letters) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.US_ASCII));
            return "" + LETTERS.charAt(hash[0] & 31) + LETTERS.charAt(hash[1] & 31);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
