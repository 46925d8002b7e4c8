package org.porchlight.platform.privacy;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>, run once for both uses of a password: the verifier
 * that signs in and the key that opens the box. Two runs would let an attacker pick the cheaper. Two run at a time, since each
 * takes 64 MiB; others wait three seconds and are then refused with {@link TooBusy}.
 */
public final class PasswordStretching {

    /**
     * What one stretching takes.
     *
     * @param memoryKib kibibytes, from 8 per lane to 262,144 (256 MiB)
     * @param iterations 1 to 16
     * @param parallelism lanes, 1 to 16
     * @throws IllegalArgumentException outside of these: costs are read from the database, and a changed one must not take all
     *     memory or hours
     */
    public record Cost(int memoryKib, int iterations, int parallelism) {
        /** What new passwords are stretched with. */
        public static final Cost TODAY = new Cost(65_536, 3, 1);

        public Cost {
            if (parallelism < 1 || parallelism > 16 || iterations < 1 || iterations > 16) {
                throw new IllegalArgumentException("no cost of stretching");
            }
            if (memoryKib < 8 * parallelism || memoryKib > 262_144) {
                throw new IllegalArgumentException("no cost of stretching");
            }
        }
    }

    private static final int SALT_BYTES = 16;
    private static final int OUTPUT_BYTES = 64;
    static final int AT_ONCE = 2;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Semaphore permits;
    private final Duration longestWait;

    /** One for the whole program, since each counts for itself. */
    public PasswordStretching() {
        this(new Semaphore(AT_ONCE, true), LONGEST_WAIT);
    }

    PasswordStretching(Semaphore permits, Duration longestWait) {
        this.permits = permits;
        this.longestWait = longestWait;
    }

    /** 16 random bytes. */
    public static byte[] freshSalt() {
        return Aead.random(SALT_BYTES);
    }

    /**
     * Stretches a password, exactly as typed.
     *
     * @throws TooBusy if too many others are being stretched
     */
    public Stretched stretch(CharSequence password, byte[] salt, Cost cost, Pepper pepper) {
        if (!permitted()) {
            throw new TooBusy();
        }
        try {
            return stretched(password, salt, cost, pepper);
        } finally {
            permits.release();
        }
    }

    private static Stretched stretched(CharSequence password, byte[] salt, Cost cost, Pepper pepper) {
        byte[] typed = utf8(password);
        byte[] output = new byte[OUTPUT_BYTES];
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.iterations())
                    .withParallelism(cost.parallelism())
                    .build());
            argon2.generateBytes(typed, output);
            return new Stretched(
                    sha256(Derivation.derive(output, pepper.bytes(), "verify")),
                    new Kek(Derivation.derive(output, pepper.bytes(), "kek")));
        } finally {
            Arrays.fill(typed, (byte) 0);
            Arrays.fill(output, (byte) 0);
        }
    }

    private boolean permitted() {
        try {
            return permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] utf8(CharSequence password) {
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] typed = new byte[bytes.remaining()];
        bytes.get(typed);
        Arrays.fill(bytes.array(), (byte) 0);
        return typed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
