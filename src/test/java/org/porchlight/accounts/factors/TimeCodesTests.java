package org.porchlight.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodesTests {

    private static final AuthenticatorSecret SECRET =
            new AuthenticatorSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1111111109);

    /** RFC 6238, appendix B: eight digits there, of which six digits are the last. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreeWithTheVectorsOfTheStandard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, TimeCodes.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
        assertThat(TimeCodes.stepOf(code, SECRET, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void areTakenOneStepEarlyOrLate() {
        assertThat(TimeCodes.stepOf("081804", SECRET, NOW.plusSeconds(30))).hasValue(1111111109 / 30);
        assertThat(TimeCodes.stepOf("081804", SECRET, NOW.minusSeconds(30))).hasValue(1111111109 / 30);
        assertThat(TimeCodes.stepOf("081804", SECRET, NOW.plusSeconds(60))).isEmpty();
        assertThat(TimeCodes.stepOf("081804", SECRET, NOW.minusSeconds(60))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"081 804", " 081-804 ", "０８１８０４", "٠٨١٨٠٤", "08\u00a01804"})
    void areReadHoweverTheyAreTyped(String typed) {
        assertThat(TimeCodes.stepOf(typed, SECRET, NOW)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "81804", "0818040", "08180a", "081805", "07081804", "\u0000081804", "\ud800", "-1"})
    void areNothingElse(String typed) {
        assertThat(TimeCodes.stepOf(typed, SECRET, NOW)).isEqualTo(OptionalLong.empty());
    }
}
