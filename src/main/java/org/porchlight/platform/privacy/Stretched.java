package org.porchlight.platform.privacy;

import java.security.MessageDigest;

/** What a password became: a verifier that may be stored, and the key that opens a box. */
public final class Stretched implements AutoCloseable {

    private final byte[] verifier;
    private final Kek kek;

    Stretched(byte[] verifier, Kek kek) {
        this.verifier = verifier;
        this.kek = kek;
    }

    /** 32 bytes. */
    public byte[] verifier() {
        return verifier.clone();
    }

    /** In a time that does not depend on where they differ. */
    public boolean fits(byte[] stored) {
        return MessageDigest.isEqual(verifier, stored);
    }

    /** Closed together with this. */
    public Kek kek() {
        return kek;
    }

    @Override
    public void close() {
        kek.close();
    }
}
