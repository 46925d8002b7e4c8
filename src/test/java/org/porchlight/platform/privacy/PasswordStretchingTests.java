package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.platform.privacy.Vectors.OWNER;
import static org.porchlight.platform.privacy.Vectors.hex;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.platform.privacy.PasswordStretching.Cost;

class PasswordStretchingTests {

    private static final String PASSWORD = "corréct horse battery \uD83D\uDC34";
    private static final byte[] SALT = Arrays.copyOf(Vectors.from(0), 16);
    private static final Cost LIGHT = new Cost(64, 3, 1);

    private final Semaphore permits = new Semaphore(PasswordStretching.AT_ONCE, true);
    private final PasswordStretching stretching = new PasswordStretching(permits, Duration.ZERO);

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    /** <a href="https://www.rfc-editor.org/rfc/rfc9106#section-5.3">RFC 9106, 5.3</a>. */
    @Test
    void restsOnAnArgon2idThatAgreesWithTheStandard() {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .build());
        byte[] tag = new byte[32];

        argon2.generateBytes(filled(32, 1), tag);

        assertThat(tag).isEqualTo(hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    @ParameterizedTest
    @CsvSource({"light, 64, 3, 1", "today, 65536, 3, 1"})
    void fitsAndOpensWhatEarlierVersionsStored(String name, int memory, int iterations, int lanes) throws NotOpened {
        try (Stretched stretched =
                stretching.stretch(PASSWORD, SALT, new Cost(memory, iterations, lanes), Vectors.pepper())) {
            BoxKey key =
                    BoxKey.unwrap(Vectors.kept("password." + name + ".slot"), stretched.kek(), OWNER, 3, "password");

            assertThat(stretched.verifier()).isEqualTo(Vectors.kept("password." + name + ".verifier"));
            assertThat(stretched.fits(Vectors.kept("password." + name + ".verifier")))
                    .isTrue();
            assertThat(key.bytes()).isEqualTo(Vectors.from(0));
        }
    }

    @Test
    void stretchesNewPasswordsWith64MebibytesThreeTimes() {
        assertThat(Cost.TODAY).isEqualTo(new Cost(65_536, 3, 1));
    }

    @Test
    void givesAnotherResultForAnythingElse() {
        byte[] verifier =
                stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper()).verifier();

        assertThat(stretching
                        .stretch(PASSWORD + " ", SALT, LIGHT, Vectors.pepper())
                        .fits(verifier))
                .as("a space more")
                .isFalse();
        assertThat(stretching
                        .stretch(PASSWORD, filled(16, 9), LIGHT, Vectors.pepper())
                        .fits(verifier))
                .as("another salt")
                .isFalse();
        assertThat(stretching
                        .stretch(PASSWORD, SALT, new Cost(64, 4, 1), Vectors.pepper())
                        .fits(verifier))
                .as("another cost")
                .isFalse();
        assertThat(stretching.stretch(PASSWORD, SALT, LIGHT, Pepper.fresh()).fits(verifier))
                .as("another pepper")
                .isFalse();
    }

    @Test
    void fitsNothingThatIsCutOrEmpty() {
        Stretched stretched = stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper());

        assertThat(stretched.fits(new byte[0])).isFalse();
        assertThat(stretched.fits(Arrays.copyOf(stretched.verifier(), 31))).isFalse();
    }

    @Test
    void letsTwoRunAndTheOthersWaitThreeSeconds() {
        assertThat(PasswordStretching.AT_ONCE).isEqualTo(2);
        assertThat(PasswordStretching.LONGEST_WAIT).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void refusesAThirdWhileTwoRun() {
        permits.acquireUninterruptibly(2);

        assertThatThrownBy(() -> stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper()))
                .isInstanceOf(TooBusy.class);

        permits.release();
        assertThat(stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper()).verifier())
                .hasSize(32);
    }

    @Test
    void servesWhoeverWaitsAsSoonAsOneIsDone() throws Exception {
        PasswordStretching patient = new PasswordStretching(permits, Duration.ofMinutes(5));
        permits.acquireUninterruptibly(2);
        CompletableFuture<Stretched> third =
                CompletableFuture.supplyAsync(() -> patient.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper()));
        while (!permits.hasQueuedThreads() && !third.isDone()) {
            Thread.onSpinWait();
        }

        permits.release();

        assertThat(third.get(1, TimeUnit.MINUTES).verifier()).hasSize(32);
    }

    @Test
    void givesItsPlaceBackEvenAfterAFailure() {
        CharSequence failing = new CharSequence() {
            @Override
            public int length() {
                throw new IllegalStateException("broken");
            }

            @Override
            public char charAt(int index) {
                throw new IllegalStateException("broken");
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new IllegalStateException("broken");
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> stretching.stretch(failing, SALT, LIGHT, Vectors.pepper()));
        stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper());

        assertThat(permits.availablePermits()).isEqualTo(2);
    }

    @Test
    void isTooBusyForAThreadThatIsToldToStop() {
        permits.acquireUninterruptibly(2);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper()))
                .isInstanceOf(TooBusy.class);

        assertThat(Thread.interrupted()).as("still told to stop").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 1",
        "7, 3, 1",
        "65536, 0, 1",
        "65536, 3, 0",
        "2147483647, 3, 1",
        "65536, 1000000, 1",
        "-1, -1, -1"
    })
    void refusesCostsThatSomebodyMayHaveChanged(int memory, int iterations, int lanes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cost(memory, iterations, lanes));
    }

    @Test
    void saltsEachPasswordAnew() {
        assertThat(PasswordStretching.freshSalt()).hasSize(16).isNotEqualTo(PasswordStretching.freshSalt());
    }

    @Test
    void closesTheKeyWithTheResult() {
        Stretched stretched = stretching.stretch(PASSWORD, SALT, LIGHT, Vectors.pepper());

        stretched.close();

        assertThatIllegalStateException().isThrownBy(() -> Vectors.key(1).wrap(stretched.kek(), OWNER, "password"));
        assertThat(stretched.toString()).doesNotContain(PASSWORD);
    }
}
