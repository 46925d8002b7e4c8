package org.porchlight.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The key of one person's box in one epoch: 32 random bytes. A new epoch begins when a password is set without opening the
 * box before, and when a person asks for a new key; texts say which epoch they belong to. Closed ones refuse to work.
 */
public final class BoxKey implements AutoCloseable {

    private static final int BYTES = 32;

    private final int epoch;
    private final KeyBytes key;
    private final KeyBytes content;

    BoxKey(int epoch, byte[] key) {
        this.epoch = epoch;
        this.key = new KeyBytes(key);
        this.content = new KeyBytes(Derivation.derive(key, "content"));
    }

    /**
     * A new random key.
     *
     * @throws IllegalArgumentException if the epoch is below 1, from which they count
     */
    public static BoxKey fresh(int epoch) {
        if (epoch < 1) {
            throw new IllegalArgumentException("epochs count from 1");
        }
        return new BoxKey(epoch, Aead.random(BYTES));
    }

    public int epoch() {
        return epoch;
    }

    /**
     * The key as it may lie in the database.
     *
     * @param slot which slot it is for, such as "password"; another slot's bytes do not open
     */
    public byte[] wrap(Kek kek, UUID owner, String slot) {
        return kek.wrap(bytes(), associated(owner, epoch, slot));
    }

    /** The key behind {@link #wrap}. */
    public static BoxKey unwrap(byte[] wrapped, Kek kek, UUID owner, int epoch, String slot) throws NotOpened {
        byte[] key = kek.unwrap(wrapped, associated(owner, epoch, slot));
        if (key.length != BYTES) {
            throw new NotOpened();
        }
        return new BoxKey(epoch, key);
    }

    /** What wraps the keys of older epochs, so that whoever opens the newest opens all. */
    public Kek kekForOlder() {
        return new Kek(Derivation.derive(bytes(), "older"));
    }

    /** What seals words on the person's own device; tells nothing about the key it comes from. */
    byte[] draft() {
        return Derivation.derive(bytes(), "draft");
    }

    byte[] bytes() {
        return key.copy();
    }

    byte[] content() {
        return content.copy();
    }

    private static byte[] associated(UUID owner, int epoch, String slot) {
        byte[] name = ("slot|" + slot).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + name.length)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putInt(epoch)
                .put(name)
                .array();
    }

    @Override
    public void close() {
        key.close();
        content.close();
    }
}
