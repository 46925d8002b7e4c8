package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGradeTests {

    @ParameterizedTest
    @CsvSource({
        "call, 1",
        "breathing, 2",
        "overdose, 3",
        "hospital, 3",
        "medication, 4",
        "treatment, 2",
        "people, 2",
        "needed, 2",
        "helped, 1",
        "places, 2",
        "family, 3",
        "table, 2",
        "little, 2",
        "counselor, 3",
        "naloxone, 3",
        "safe, 1",
        "911, 1"
    })
    void countsSyllables(String word, int syllables) {

        assertThat(ReadingGrade.syllables(word)).isEqualTo(syllables);
    }

    /** The Gettysburg Address is the formula's best-known sample; calculators give it grades from 10 to 12. */
    @Test
    void agreesWithOthersOnAKnownText() {
        String address = "Four score and seven years ago our fathers brought forth on this continent, a new nation, "
                + "conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are "
                + "engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, "
                + "can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of "
                + "that field, as a final resting place for those who here gave their lives that that nation might live. "
                + "It is altogether fitting and proper that we should do this.";

        double grade = new ReadingGrade(address).grade();

        assertThat(grade).isCloseTo(10.5, within(1.5));
    }

    @Test
    void leavesNotesAndFrontMatterOut() {
        String file = "---\ntitle: Extraordinarily complicated terminology\n---\nCall now.[^a]\n\n"
                + "[^a]: Extraordinarily complicated terminology.\n";

        assertThat(new ReadingGrade(file).words()).isEqualTo(2);
    }

    @Test
    void growsWithLongWordsAndLongSentences() {
        double easy = new ReadingGrade("Call now. Stay with them.").grade();
        double hard = new ReadingGrade("Immediately telephone emergency services while continuously remaining nearby "
                        + "because respiratory depression may unexpectedly reoccur afterwards.")
                .grade();

        assertThat(easy).isLessThan(3);
        assertThat(hard).isGreaterThan(15);
    }
}
