package org.porchlight.platform.privacy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * Seals what a link shows, and opens it again. Comes from the secret of the link alone, so that the database cannot make it; bound
 * to one link, so that nothing that was sealed for another opens with it.
 */
public final class ShareKey implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    /** There is only ever one key to a link. */
    private static final int EPOCH = 1;

    private static final String SESSION = "share-session";

    private final UUID link;
    private final KeyBytes key;

    ShareKey(UUID link, byte[] key) {
        this.link = link;
        this.key = new KeyBytes(key);
    }

    /** Which link it belongs to. */
    public UUID link() {
        return link;
    }

    /** The envelope of a text, to be stored in this cell. */
    public byte[] seal(Cell cell, String text) {
        return Envelope.seal(key.copy(), EPOCH, link, cell, text);
    }

    /** @throws NotOpened if it was sealed for another link or cell, or a bit has changed */
    public String open(Cell cell, byte[] envelope) throws NotOpened {
        return Envelope.open(key.copy(), EPOCH, link, cell, envelope);
    }

    /** The key itself, for the owner's box only: with it they read notes and show the link again. */
    public byte[] bytes() {
        return key.copy();
    }

    /** What {@link #bytes} gave. */
    public static ShareKey of(UUID link, byte[] bytes) {
        return new ShareKey(link, bytes);
    }

    /**
     * Wrapped for the row of an opening, under a key from the cookie's secret, which the database does not hold.
     *
     * @param secret 32 random bytes, known to the browser only
     */
    public byte[] wrap(byte[] secret) {
        byte[] plain = key.copy();
        try (Kek kek = kek(secret)) {
            return kek.wrap(plain, associated(link));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws NotOpened if secret or link are others, or a bit has changed */
    public static ShareKey unwrap(UUID link, byte[] wrapped, byte[] secret) throws NotOpened {
        try (Kek kek = kek(secret)) {
            byte[] plain = kek.unwrap(wrapped, associated(link));
            if (plain.length != KEY_BYTES) {
                throw new NotOpened();
            }
            return new ShareKey(link, plain);
        }
    }

    private static Kek kek(byte[] secret) {
        if (secret.length < KEY_BYTES) {
            throw new IllegalArgumentException("a cookie's secret has 32 bytes");
        }
        return new Kek(Derivation.derive(secret, SESSION));
    }

    private static byte[] associated(UUID link) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .array();
    }

    /** Overwrites the key. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "ShareKey";
    }
}
