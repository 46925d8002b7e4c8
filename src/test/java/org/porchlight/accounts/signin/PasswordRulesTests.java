package org.porchlight.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.site.SiteSettings;

class PasswordRulesTests {

    private final PasswordRules rules =
            new PasswordRules(new SiteSettings("Hillside Circle", "us", null, URI.create("https://example.org/"), ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lamp river cloud seven",
                "correcthorsebatterystaple",
                "x7#Kp2!mQz9w",
                "wombat7 hilltop",
                "naloxone river cloud seven",
                "anna kettle orbit mango",
                "ünïcödé wörd",
                "мыши едят сыр на луне",
                "😀🐘🍎🚲🌧🎻🧦📎🪁🐙🥝🔑",
                "  spaces   are kept  ",
            })
    void takesWhatIsHardToGuess(String password) {
        assertThat(rules.refusal(password, "Anna Smith")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short word, TOO_SHORT",
        "Password1234!, COMMON",
        "Summer2026!!, COMMON",
        "letmeinplease, COMMON",
        "qazwsxedcrfv, COMMON",
        "password password, REPEATED",
        "Anna Smith 1987, OWN_NAME",
        "annasmith2024!, OWN_NAME",
        "anna.anna.anna.anna, OWN_NAME",
        "porchlight2026, EXPECTED_WORDS",
        "porchlight porchlight porchlight, EXPECTED_WORDS",
        "naloxone123456, EXPECTED_WORDS",
        "heroin123456, EXPECTED_WORDS",
        "Heroin!!Heroin!!, EXPECTED_WORDS",
        "hillsidecircle, EXPECTED_WORDS",
        "Hillside-2026-, EXPECTED_WORDS",
        "aaaaaaaaaaaa, REPEATED",
        "hopehopehope, REPEATED",
        "abcdefghijkl, IN_ORDER",
        "asdfghjkl;'#, IN_ORDER",
        "98765432109876, IN_ORDER"
    })
    void saysWhatIsWrongWithWhatIsEasyToGuess(String password, PasswordRefused reason) {
        assertThat(rules.refusal(password, "Anna Smith")).contains(reason);
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(rules.refusal("😀🐘🍎🚲🌧🎻", "Anna")).contains(PasswordRefused.TOO_SHORT);
        assertThat(rules.refusal("x7#Kp2!mQz9", "Anna")).contains(PasswordRefused.TOO_SHORT);
        assertThat(rules.refusal("lamp river ".repeat(24).substring(0, 256), "Anna"))
                .isEmpty();
        assertThat(rules.refusal("lamp river ".repeat(24).substring(0, 257), "Anna"))
                .contains(PasswordRefused.TOO_LONG);
        assertThat(rules.refusal("a".repeat(1_000_000), "Anna")).contains(PasswordRefused.TOO_LONG);
    }

    @Test
    void readsSpacesAsTyped() {
        assertThat(rules.refusal(" ".repeat(12), "Anna Smith")).contains(PasswordRefused.REPEATED);
    }

    @Test
    void takesLongOnesThatAreHardToGuess() {
        StringBuilder long256 = new StringBuilder();
        for (int i = 0; long256.length() < 256; i++) {
            long256.append("4@5$03e1!il7+xQ".charAt(i * i % 15)).append((char) ('a' + i * 7 % 26));
        }

        assertThat(rules.refusal(long256.substring(0, 256), "Anna")).isEmpty();
    }

    @Test
    void refusesNoOneForAShortNameInside() {
        assertThat(rules.refusal("lamp river cloud seven", "a")).isEmpty();
        assertThat(rules.refusal("lamp river cloud seven", "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PasswordRefused.class)
    void haveASentenceForEachReason(PasswordRefused reason) throws IOException {
        Properties sentences = new Properties();
        try (InputStream bundle = getClass().getResourceAsStream("/messages/accounts_passwords.properties")) {
            sentences.load(bundle);
        }

        assertThat(sentences).containsKey(reason.messageKey());
    }
}
