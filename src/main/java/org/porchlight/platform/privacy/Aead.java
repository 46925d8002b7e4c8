package org.porchlight.platform.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM as <a href="https://doi.org/10.6028/NIST.SP.800-38D">NIST SP 800-38D</a> has it: a random nonce of 96 bits
 * before the text, a tag of 128 bits behind it.
 */
final class Aead {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** Nonce, ciphertext and tag. */
    static byte[] encrypt(byte[] key, byte[] associated, byte[] plain) {
        return encrypt(key, random(NONCE_BYTES), associated, plain);
    }

    /** With a nonce of one's own: for test vectors only, since a nonce used twice gives the key away. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, keyOf(key), nonceIn(nonce, 0));
            cipher.updateAAD(associated);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /**
     * The text behind {@link #encrypt}.
     *
     * @throws NotOpened if the key or the place is another, or a bit has changed
     */
    static byte[] decrypt(byte[] key, byte[] associated, byte[] sealed, int offset) throws NotOpened {
        return new Decryption(key).decrypt(associated, sealed, offset);
    }

    /** Decrypts one thing after the other with one key, for one thread; finding the cipher each time would take as long. */
    static final class Decryption {

        private final Cipher cipher;
        private final SecretKeySpec key;

        Decryption(byte[] key) {
            try {
                this.cipher = Cipher.getInstance(ALGORITHM);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of every Java", e);
            }
            this.key = keyOf(key);
        }

        byte[] decrypt(byte[] associated, byte[] sealed, int offset) throws NotOpened {
            if (sealed.length - offset < NONCE_BYTES + TAG_BYTES) {
                throw new NotOpened();
            }
            try {
                cipher.init(Cipher.DECRYPT_MODE, key, nonceIn(sealed, offset));
                cipher.updateAAD(associated);
                return cipher.doFinal(sealed, offset + NONCE_BYTES, sealed.length - offset - NONCE_BYTES);
            } catch (AEADBadTagException e) {
                throw new NotOpened();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is part of every Java", e);
            }
        }
    }

    private static SecretKeySpec keyOf(byte[] key) {
        if (key.length != KEY_BYTES) {
            // a key of 16 bytes would quietly be AES-128
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(key, "AES");
    }

    private static GCMParameterSpec nonceIn(byte[] bytes, int offset) {
        return new GCMParameterSpec(8 * TAG_BYTES, bytes, offset, NONCE_BYTES);
    }
}
