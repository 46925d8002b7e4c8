package org.porchlight.journal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainWordsTests {

    @Test
    void foldCaseAccentsApostrophesAndSpaces() {
        assertThat(PlainWords.fold("Él No\tDURMIÓ\n\n“Don’t”")).isEqualTo("el no durmio “don't”");
        assertThat(PlainWords.fold("e\u0301 \u00a0x")).isEqualTo("e x");
        assertThat(PlainWords.fold("ΟΔΟΣ")).isEqualTo(PlainWords.fold("οδός"));
        assertThat(PlainWords.fold("ВЁРНЫЙ")).isEqualTo("верныи");
    }

    @Test
    void leaveAloneWhatHasNoSimplerForm() {
        assertThat(PlainWords.fold("🙂 한 漢 ß")).isEqualTo("🙂 한 漢 ß");
    }

    @Test
    void splitIntoDifferentWords() {
        assertThat(PlainWords.split("  Money  tonight\nMONEY ")).containsExactly("money", "tonight");
        assertThat(PlainWords.split(" \u0301 ")).isEmpty();
    }

    /** Sorting them, as normalization does, takes minutes; the limit is far from what folding takes. */
    @Test
    @Timeout(60)
    void dropAnyNumberOfCombiningMarks() {
        String marks = "\u0301\u0323".repeat(5_000_000);

        assertThat(PlainWords.fold("a" + marks + "b")).isEqualTo("ab");
    }
}
