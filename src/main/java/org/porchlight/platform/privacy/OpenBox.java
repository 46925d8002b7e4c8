package org.porchlight.platform.privacy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The box of the person who is signed in and has opened it: seals and opens their texts. Lives for one request. Holds the
 * key of the newest epoch, with which it seals, and those of older ones that were opened too.
 */
public final class OpenBox implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final int SECRET_BYTES = 32;
    private static final String SESSION = "session";

    private final UUID owner;
    private final SortedMap<Integer, BoxKey> keys = new TreeMap<>();

    /**
     * @param keys become the box's own: it closes them
     * @throws IllegalArgumentException unless there is at least one, and each of another epoch
     */
    public OpenBox(UUID owner, Collection<BoxKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a box without a key is not open");
        }
        this.owner = owner;
        for (BoxKey key : keys) {
            if (this.keys.put(key.epoch(), key) != null) {
                throw new IllegalArgumentException("two keys of epoch " + key.epoch());
            }
        }
    }

    /** Whose it is: the account's id. */
    public UUID owner() {
        return owner;
    }

    /** The key of the highest epoch that this box holds. */
    public BoxKey newest() {
        return Objects.requireNonNull(keys.get(keys.lastKey()));
    }

    /** The oldest first. */
    public Collection<BoxKey> keys() {
        return Collections.unmodifiableCollection(keys.values());
    }

    /**
     * The envelope of a text, to be stored in this cell.
     *
     * @throws IllegalArgumentException if the text holds half a character (a lone surrogate)
     * @throws IllegalStateException if the box was closed
     */
    public byte[] seal(Cell cell, String text) {
        BoxKey key = newest();
        return Envelope.seal(key.content(), key.epoch(), owner, cell, text);
    }

    /**
     * What lies in this cell. Never throws on bytes that were changed, cut or moved.
     *
     * @throws IllegalStateException if the box was closed
     */
    public Opened open(Cell cell, byte[] envelope) {
        return reading().open(cell, envelope);
    }

    /** For opening many texts one after the other. */
    public Reading reading() {
        return new Reading();
    }

    /** Opens many texts quicker than one by one. For one thread, and not beyond the life of the box. */
    public final class Reading {

        private final Map<Integer, Aead.Decryption> content = new HashMap<>();

        private Reading() {}

        /** See {@link OpenBox#open}. */
        public Opened open(Cell cell, byte[] envelope) {
            try {
                int epoch = Envelope.epochOf(envelope);
                BoxKey key = keys.get(epoch);
                if (key == null) {
                    return Opened.LOCKED;
                }
                Aead.Decryption decryption =
                        content.computeIfAbsent(epoch, fresh -> new Aead.Decryption(key.content()));
                return Opened.of(Envelope.open(decryption, epoch, owner, cell, envelope));
            } catch (NotOpened e) {
                return Opened.DAMAGED;
            }
        }
    }

    /**
     * All keys, wrapped for the row of a session, under a key from the cookie's secret, which the database does not hold.
     *
     * @param secret 32 random bytes, known to the browser only
     * @throws IllegalArgumentException if the secret is shorter
     */
    public byte[] wrapForSession(byte[] secret) {
        if (secret.length < SECRET_BYTES) {
            throw new IllegalArgumentException("a session's secret has 32 bytes");
        }
        ByteBuffer all = ByteBuffer.allocate(keys.size() * (Integer.BYTES + KEY_BYTES));
        keys.values().forEach(key -> all.putInt(key.epoch()).put(key.bytes()));
        try (Kek kek = sessionKek(secret)) {
            return kek.wrap(all.array(), sessionAssociated(owner));
        } finally {
            Arrays.fill(all.array(), (byte) 0);
        }
    }

    /**
     * The box behind {@link #wrapForSession}.
     *
     * @throws NotOpened if secret or owner are others, or a bit has changed
     */
    public static OpenBox unwrapFromSession(UUID owner, byte[] wrapped, byte[] secret) throws NotOpened {
        try (Kek kek = sessionKek(secret)) {
            ByteBuffer all = ByteBuffer.wrap(kek.unwrap(wrapped, sessionAssociated(owner)));
            SortedMap<Integer, BoxKey> keys = new TreeMap<>();
            while (all.remaining() >= Integer.BYTES + KEY_BYTES) {
                int epoch = all.getInt();
                byte[] key = new byte[KEY_BYTES];
                all.get(key);
                keys.put(epoch, new BoxKey(epoch, key));
            }
            Arrays.fill(all.array(), (byte) 0);
            if (keys.isEmpty()) {
                throw new NotOpened();
            }
            return new OpenBox(owner, keys.values());
        }
    }

    /**
     * What a page needs to seal words on the person's own device while the server is away, and to open them later: the 16
     * bytes of the owner's id; then for each epoch, the oldest first, 4 bytes with its number and 32 with its draft key. The
     * box keys cannot be found from them. Whoever has passed them on overwrites them.
     *
     * @throws IllegalStateException if the box was closed
     */
    public byte[] draftKeys() {
        ByteBuffer all = ByteBuffer.allocate(2 * Long.BYTES + keys.size() * (Integer.BYTES + KEY_BYTES))
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits());
        keys.values().forEach(key -> all.putInt(key.epoch()).put(key.draft()));
        return all.array();
    }

    /** A token for the forms of a session, from the same secret: 64 hexadecimal digits that tell nothing about it. */
    public static String formToken(byte[] secret) {
        return HexFormat.of().formatHex(Derivation.derive(secret, "form"));
    }

    private static Kek sessionKek(byte[] secret) {
        return new Kek(Derivation.derive(secret, SESSION));
    }

    private static byte[] sessionAssociated(UUID owner) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }

    /** Overwrites the keys. Copies that the garbage collector made may live a little longer. */
    @Override
    public void close() {
        keys.values().forEach(BoxKey::close);
    }

    @Override
    public String toString() {
        return "OpenBox";
    }
}
