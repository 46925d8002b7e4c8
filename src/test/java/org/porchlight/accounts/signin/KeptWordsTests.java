package org.porchlight.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.accounts.signin.KeptWords.Field;

class KeptWordsTests {

    @Test
    void showTheSentencesOfADocumentThatAPageMade() {
        Field field = new Field("other", """
                {"area":"money","limit":"I will not give cash.","why":"","ifCrossed":"I will \\"go\\" out.",\
                "sure":"7","once":"6f1c2f0e-3b7a-4c55-9d0e-5a1b2c3d4e5f","reviewOn":"2026-12-07"}""");

        assertThat(field.isText()).isTrue();
        assertThat(field.readable()).isEqualTo("I will not give cash.\nI will \"go\" out.");
        assertThat(field.value()).as("what is sent again").startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "He came home.",
                "{ not closed",
                "{}",
                "{\"a\": 1}",
                "{brackets} first",
                "[1, 2]",
                "{\"a\":1} and so on"
            })
    void showEverythingElseAsItWasTyped(String typed) {
        assertThat(new Field("text", typed).readable()).isEqualTo(typed);
    }
}
