package org.porchlight.journal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.journal.words.LineDifference.Line;
import org.porchlight.journal.words.LineDifference.Side;

class LineDifferenceTests {

    private static String side(List<Line> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side || line.side() == Side.BOTH)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void keepsTogetherWhatBothHold() {
        List<Line> lines =
                LineDifference.of("He called.\nI said no.\nI slept.", "He called.\nI said yes.\nI slept.\nWell.");

        assertThat(lines)
                .extracting(Line::side)
                .containsExactly(Side.BOTH, Side.THEIRS, Side.MINE, Side.BOTH, Side.MINE);
    }

    @Test
    void losesNoLineOfEither() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            String theirs = text(random);
            String mine = text(random);

            List<Line> lines = LineDifference.of(theirs, mine);

            assertThat(side(lines, Side.THEIRS)).isEqualTo(theirs);
            assertThat(side(lines, Side.MINE)).isEqualTo(mine);
        }
    }

    @Test
    void showsVeryLongTextsOneAfterTheOther() {
        String theirs = "a\n".repeat(6000);
        String mine = "b\n".repeat(6000);

        List<Line> lines = LineDifference.of(theirs, mine);

        assertThat(side(lines, Side.THEIRS)).isEqualTo(theirs);
        assertThat(side(lines, Side.MINE)).isEqualTo(mine);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(line -> "line " + line)
                .collect(Collectors.joining("\n"));
    }
}
