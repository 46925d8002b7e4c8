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
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
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
        if (sealed.length - offset < NONCE_BYTES + TAG_BYTES) {
            throw new NotOpened();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, offset);
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, offset + NONCE_BYTES, sealed.length - offset - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new NotOpened();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int offset) throws GeneralSecurityException {
        if (key.length != KEY_BYTES) {
            // a key of 16 bytes would quietly be AES-128
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce, offset, NONCE_BYTES));
        return cipher;
    }
}
