package org.porchlight.platform.privacy;

import java.util.Arrays;

/** A key that does nothing but wrap box keys: from a password, a recovery code, a newer box key, or a session's cookie. */
public final class Kek implements AutoCloseable {

    private final byte[] key;

    Kek(byte[] key) {
        this.key = key;
    }

    byte[] wrap(byte[] boxKey, byte[] associated) {
        return Aead.encrypt(key, associated, boxKey);
    }

    byte[] unwrap(byte[] wrapped, byte[] associated) throws NotOpened {
        return Aead.decrypt(key, associated, wrapped, 0);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
