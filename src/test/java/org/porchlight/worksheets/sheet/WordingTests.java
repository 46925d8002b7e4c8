package org.porchlight.worksheets.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go today, or else.",
                "This is your LAST CHANCE",
                "If you don't go today, you are out of this house.",
                "If you will not ring them we are done.",
                "Either you go or we are done",
                "Ring them, or I’m gone."
            })
    void findsUltimatums(String text) {
        assertThat(Wording.isThreat(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would you ring the clinic with me?",
                "If you don't want to talk today, that is fine.",
                "I will not give cash. I will pay the phone.",
                "Either day is fine with me.",
                "We can go out for a walk.",
                "You were ill and stayed in the house."
            })
    void leavesKindSentencesAlone(String text) {
        assertThat(Wording.isThreat(text)).isFalse();
    }
}
