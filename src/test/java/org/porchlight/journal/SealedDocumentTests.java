package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.platform.privacy.Opened;

class SealedDocumentTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no document",
                "null",
                "[]",
                "7",
                "{\"text\": [1]}",
                "{\"tags\": [null]}",
                "{\"tags\": \"a\"}"
            })
    void isDamagedWhereTheTextIsNone(String text) {
        SealedDocument<EntryWords> document = SealedDocument.parse(text, EntryWords.class);

        assertThat(document.state()).isEqualTo(Opened.State.DAMAGED);
        assertThat(document.content()).isEmpty();
    }

    @Test
    void takesWhatAnOlderOneDoesNotHaveAsEmpty() {
        assertThat(SealedDocument.parse("{\"text\": \"hers\"}", EntryWords.class)
                        .content())
                .contains(new EntryWords("", "hers", "", "", "", "", List.of(), ""));
    }
}
