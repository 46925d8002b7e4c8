package org.porchlight.platform.privacy;

/**
 * A key that does nothing but wrap box keys: from a password, a recovery code, a newer box key, or a session's cookie. Closed
 * ones refuse to work.
 */
public final class Kek implements AutoCloseable {

    private final KeyBytes key;

    Kek(byte[] key) {
        this.key = new KeyBytes(key);
    }

    byte[] wrap(byte[] plain, byte[] associated) {
        return Aead.encrypt(key.copy(), associated, plain);
    }

    byte[] unwrap(byte[] wrapped, byte[] associated) throws NotOpened {
        return Aead.decrypt(key.copy(), associated, wrapped, 0);
    }

    @Override
    public void close() {
        key.close();
    }
}
