package org.porchlight.platform.privacy;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Makes one key out of another for one purpose: HKDF with SHA-256, <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</a>. */
final class Derivation {

    static final int KEY_BYTES = 32;

    private Derivation() {}

    /**
     * A key of 32 bytes.
     *
     * @param purpose a label that no other use of the same key has
     */
    static byte[] derive(byte[] key, byte[] salt, String purpose) {
        return derive(key, salt, purpose.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] derive(byte[] key, String purpose) {
        return derive(key, new byte[0], purpose);
    }

    static byte[] derive(byte[] key, byte[] salt, byte[] info) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(key, salt, info));
        byte[] derived = new byte[KEY_BYTES];
        hkdf.generateBytes(derived, 0, derived.length);
        return derived;
    }
}
