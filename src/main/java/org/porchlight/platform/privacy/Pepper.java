package org.porchlight.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 32 random bytes that lie in a file outside the database, so that a stolen database alone lets nobody try passwords. Also
 * the root of the application's own keys.
 */
public final class Pepper {

    static final int BYTES = 32;
    private static final int ID_BYTES = 8;

    private final byte[] key;

    Pepper(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a pepper has 32 bytes");
        }
        this.key = key;
    }

    static Pepper fresh() {
        return new Pepper(Aead.random(BYTES));
    }

    byte[] bytes() {
        return key;
    }

    /** Which pepper this is, without saying what it is: 16 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(Derivation.derive(key, "id"), 0, ID_BYTES);
    }

    /**
     * A keyed hash (HMAC-SHA-256) of something that should not lie in the database, such as a network address.
     *
     * @param purpose keeps hashes of different uses apart
     */
    public String hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Derivation.derive(key, "hash|" + purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is part of every Java", e);
        }
    }

    /** Seals what the application itself has to read, such as the secret of an authenticator app. */
    public byte[] seal(UUID owner, Cell cell, String text) {
        return Envelope.seal(Derivation.derive(key, "application"), 0, owner, cell, text);
    }

    /**
     * The text behind {@link #seal}.
     *
     * @throws NotOpened if the pepper, the owner or the cell is another, or a bit has changed
     */
    public String open(UUID owner, Cell cell, byte[] sealed) throws NotOpened {
        return Envelope.open(Derivation.derive(key, "application"), 0, owner, cell, sealed);
    }
}
