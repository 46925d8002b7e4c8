package org.porchlight.journal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class DistressWordsTests {

    private final DistressWords words =
            DistressWords.read(new ClassPathResource("content/en/journal/distress-words.txt"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I could kill myself",
                "Sometimes I want to END IT ALL.",
                "I don’t want to live like this",
                "i dont want to live",
                "He said he wants\nto die",
                "thoughts of suicide again",
                "She is suicidal",
                "self-harm",
                "They'd be better off   without me…",
                "I can't go on",
                "“Kill myself,” he said",
            })
    void areFoundHoweverTheyAreWritten(String text) {
        assertThat(words.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "He is killing me with these calls",
                "I killed an hour in the waiting room",
                "We had skill, myself included",
                "I want to diet",
                "It hurt. I hurt.",
                "The weekend it all fell into place",
            })
    void areNotFoundInOrdinaryAnger(String text) {
        assertThat(words.areIn(text)).isFalse();
    }
}
