package org.porchlight.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link that shares pages carries behind its {@code #}: 256 random bits as 43 letters, digits, dashes and underscores.
 * Browsers never send that part, so no log, proxy or preview robot sees it. The database finds the link by a hash of it and cannot
 * open it.
 */
public final class ShareSecret {

    private static final int BYTES = 32;
    private static final String KEY = "share";
    private static final byte[] LOOKUP = "id".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final byte[] secret;

    private ShareSecret(byte[] secret) {
        this.secret = secret;
    }

    public static ShareSecret fresh() {
        return new ShareSecret(Aead.random(BYTES));
    }

    /** Reads what was pasted: the code alone, the whole link, or a message around it. Empty if it holds no code. */
    public static Optional<ShareSecret> parse(String typed) {
        String code = typed.substring(typed.lastIndexOf('#') + 1).replaceAll("\\s+", " ");
        Matcher found = CODE.matcher(code.strip());
        if (!found.lookingAt()
                || (found.end() < code.strip().length() && isOfCode(code.strip().charAt(found.end())))) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(found.group());
        return Optional.of(new ShareSecret(bytes));
    }

    private static boolean isOfCode(char next) {
        return Character.isLetterOrDigit(next) || next == '-' || next == '_';
    }

    /** For the link; stored in the owner's box only. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** By which the database finds the link: 32 bytes, from which nobody gets back to the code. */
    public byte[] lookup() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(LOOKUP);
            return digest.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** The key of a link without a passcode. */
    public ShareKey key(UUID link) {
        return new ShareKey(link, Derivation.derive(secret, KEY));
    }

    /** The key of a link that also wants a passcode, as it was stretched. */
    public ShareKey key(UUID link, Stretched passcode) {
        byte[] stretched = passcode.verifier();
        byte[] both = ByteBuffer.allocate(BYTES + stretched.length)
                .put(secret)
                .put(stretched)
                .array();
        try {
            return new ShareKey(link, Derivation.derive(both, KEY));
        } finally {
            Arrays.fill(both, (byte) 0);
            Arrays.fill(stretched, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "ShareSecret";
    }
}
