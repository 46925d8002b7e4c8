package org.porchlight.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.platform.privacy.Vectors.hex;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test cases 13 to 16 (AES-256) of McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B. */
class AeadTests {

    private static final String ZEROS = "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    private static final String NONCE = "cafebabefacedbaddecaf888";
    private static final String PLAIN = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    private static final String CIPHER = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";

    @ParameterizedTest
    @CsvSource({
        ZEROS + ",000000000000000000000000,'','','',530f8afbc74536b9a963b4f1c4cb738b",
        ZEROS + ",000000000000000000000000,'',00000000000000000000000000000000,"
                + "cea7403d4d606b6e074ec5d3baf39d18,d0d1c8a799996bf0265b98b5d48ab919",
        KEY + "," + NONCE + ",''," + PLAIN + "1aafd255," + CIPHER + "898015ad,b094dac5d93471bdec1a502270e3cc6c",
        KEY + "," + NONCE + ",feedfacedeadbeeffeedfacedeadbeefabaddad2," + PLAIN + "," + CIPHER
                + ",76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void agreesWithTheStandard(String key, String nonce, String associated, String plain, String cipher, String tag)
            throws NotOpened {
        byte[] sealed = Aead.encrypt(hex(key), hex(nonce), hex(associated), hex(plain));

        assertThat(sealed).isEqualTo(hex(nonce + cipher + tag));
        assertThat(Aead.decrypt(hex(key), hex(associated), sealed, 0)).isEqualTo(hex(plain));
    }

    @Test
    void takesANewNonceEachTime() {
        Set<String> nonces = new HashSet<>();

        for (int i = 0; i < 1_000; i++) {
            byte[] sealed = Aead.encrypt(Vectors.from(0), new byte[0], new byte[0]);
            nonces.add(Arrays.toString(Arrays.copyOf(sealed, Aead.NONCE_BYTES)));
        }

        assertThat(nonces).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 24, 31, 33})
    void refusesKeysOfOtherLengths(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Aead.encrypt(new byte[length], new byte[0], new byte[0]));
    }

    @Test
    void opensNothingUnderAnotherKeyOrForAnotherPlace() {
        byte[] sealed = Aead.encrypt(Vectors.from(0), new byte[] {1}, new byte[] {2});

        assertThatThrownBy(() -> Aead.decrypt(Vectors.from(1), new byte[] {1}, sealed, 0))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> Aead.decrypt(Vectors.from(0), new byte[] {3}, sealed, 0))
                .isInstanceOf(NotOpened.class)
                .hasNoCause();
    }
}
