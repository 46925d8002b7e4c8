package org.porchlight.platform.privacy;

import java.nio.ByteBuffer;

/**
 * A key that does nothing but wrap box keys: from a password, a recovery code, a newer box key, or a session's cookie. What
 * it wraps becomes: version (1 byte), nonce (12 bytes), ciphertext and tag. Closed ones refuse to work.
 */
public final class Kek implements AutoCloseable {

    private static final byte VERSION = 1;

    private final KeyBytes key;

    Kek(byte[] key) {
        this.key = new KeyBytes(key);
    }

    byte[] wrap(byte[] plain, byte[] associated) {
        byte[] sealed = Aead.encrypt(key.copy(), versioned(associated), plain);
        return ByteBuffer.allocate(1 + sealed.length).put(VERSION).put(sealed).array();
    }

    byte[] unwrap(byte[] wrapped, byte[] associated) throws NotOpened {
        if (wrapped.length == 0 || wrapped[0] != VERSION) {
            throw new NotOpened();
        }
        return Aead.decrypt(key.copy(), versioned(associated), wrapped, 1);
    }

    private static byte[] versioned(byte[] associated) {
        return ByteBuffer.allocate(1 + associated.length)
                .put(VERSION)
                .put(associated)
                .array();
    }

    @Override
    public void close() {
        key.close();
    }
}
