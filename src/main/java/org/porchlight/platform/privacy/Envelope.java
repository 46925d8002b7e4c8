package org.porchlight.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What lies in the database for a text: version (1 byte), epoch of the key (4 bytes), nonce (12 bytes), ciphertext and tag.
 * The text is filled up to steps of {@value #STEP} bytes, so that its length says little. Cell, owner and epoch are bound in
 * as associated data. Not noticed: an older text of the same cell put back.
 */
final class Envelope {

    static final int STEP = 256;
    static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int AROUND = HEAD + Aead.NONCE_BYTES + Aead.TAG_BYTES;

    private Envelope() {}

    static byte[] seal(byte[] contentKey, int epoch, UUID owner, Cell cell, String text) {
        byte[] sealed = Aead.encrypt(contentKey, associated(cell, owner, epoch), padded(text));
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(VERSION)
                .putInt(epoch)
                .put(sealed)
                .array();
    }

    static String open(byte[] contentKey, int epoch, UUID owner, Cell cell, byte[] envelope) throws NotOpened {
        return open(new Aead.Decryption(contentKey), epoch, owner, cell, envelope);
    }

    static String open(Aead.Decryption content, int epoch, UUID owner, Cell cell, byte[] envelope) throws NotOpened {
        if (epochOf(envelope) != epoch) {
            throw new NotOpened();
        }
        byte[] plain = content.decrypt(associated(cell, owner, epoch), envelope, HEAD);
        int length = plain.length < Integer.BYTES ? -1 : ByteBuffer.wrap(plain).getInt();
        if (length < 0 || length > plain.length - Integer.BYTES) {
            throw new NotOpened();
        }
        return new String(plain, Integer.BYTES, length, StandardCharsets.UTF_8);
    }

    /** @throws NotOpened if these bytes are no envelope of this version, or one that was cut */
    static int epochOf(byte[] envelope) throws NotOpened {
        int filled = envelope.length - AROUND;
        if (filled < STEP || filled % STEP != 0 || envelope[0] != VERSION) {
            throw new NotOpened();
        }
        return ByteBuffer.wrap(envelope, 1, Integer.BYTES).getInt();
    }

    /** @throws IllegalArgumentException if the text holds half a character, which no browser sends and no page can show */
    private static byte[] padded(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            int needed = Integer.BYTES + utf8.remaining();
            return ByteBuffer.allocate((needed + STEP - 1) / STEP * STEP)
                    .putInt(utf8.remaining())
                    .put(utf8)
                    .array();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text holds half a character");
        }
    }

    /** Each part with its length before it, so that no two cells can spell the same bytes. */
    private static byte[] associated(Cell cell, UUID owner, int epoch) {
        byte[] table = cell.table().getBytes(StandardCharsets.UTF_8);
        byte[] column = cell.column().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        3 + 2 * Integer.BYTES + table.length + column.length + 4 * Long.BYTES + Integer.BYTES)
                .put(new byte[] {'p', 'l', VERSION})
                .putInt(table.length)
                .put(table)
                .putInt(column.length)
                .put(column)
                .putLong(cell.row().getMostSignificantBits())
                .putLong(cell.row().getLeastSignificantBits())
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putInt(epoch)
                .array();
    }
}
