package org.porchlight.accounts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What a secret link carries behind its {@code #}: 256 random bits as 43 letters, digits, dashes and underscores. Browsers never
 * send that part, so no log, proxy or preview robot sees it; a script fills it into the page's field.
 */
public final class LinkCode {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] code;

    private LinkCode(byte[] code) {
        this.code = code;
    }

    public static LinkCode fresh() {
        byte[] code = new byte[BYTES];
        RANDOM.nextBytes(code);
        return new LinkCode(code);
    }

    /** Reads what was pasted, the code alone or the whole link. Empty if it cannot be a code. */
    public static Optional<LinkCode> parse(String typed) {
        String code = typed.substring(typed.lastIndexOf('#') + 1).strip();
        return code.matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(new LinkCode(Base64.getUrlDecoder().decode(code)))
                : Optional.empty();
    }

    /** For the link; stored nowhere. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** SHA-256 of the code, for the database. Random bits need neither salt nor stretching. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    @Override
    public String toString() {
        return "LinkCode";
    }
}
