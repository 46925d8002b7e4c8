package org.porchlight.journal.moods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoodChartTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 25);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

    private static MoodChart chart(MoodDay... days) {
        return new MoodChart(FIRST, LAST, List.of(days));
    }

    @Test
    void drawsTheLightestSkyAbove() {
        MoodChart chart = chart(new MoodDay(LAST, Mood.CALM), new MoodDay(FIRST, Mood.HEAVY));

        assertThat(chart.rows())
                .extracting(MoodChart.Row::mood)
                .startsWith(Mood.CALM)
                .endsWith(Mood.HEAVY);
        assertThat(chart.dots()).extracting(MoodChart.Dot::mood).containsExactly(Mood.HEAVY, Mood.CALM);
        assertThat(chart.dots().get(0).y()).isGreaterThan(chart.dots().get(1).y());
    }

    @Test
    void keepsEveryDotInsideTheDrawing() {
        MoodChart chart = chart(new MoodDay(FIRST, Mood.LOW), new MoodDay(LAST, Mood.LOW));

        assertThat(chart.dots())
                .allSatisfy(
                        dot -> assertThat(dot.x()).isGreaterThan(chart.left()).isLessThan(chart.right()));
        assertThat(chart.foot()).isLessThan(MoodChart.HEIGHT);
    }

    @Test
    void leavesOutDaysBeforeAndAfter() {
        MoodChart chart = chart(
                new MoodDay(FIRST.minusDays(1), Mood.LOW),
                new MoodDay(LAST.plusDays(1), Mood.LOW),
                new MoodDay(LAST, Mood.STEADY));

        assertThat(chart.dots()).hasSize(1);
    }

    @Test
    void saysWhatWasChosenMostOften() {
        assertThat(chart().mostOften()).isEmpty();
        assertThat(chart(
                                new MoodDay(FIRST, Mood.CALM),
                                new MoodDay(LAST, Mood.LOW),
                                new MoodDay(LAST, Mood.CALM),
                                new MoodDay(LAST, Mood.LOW),
                                new MoodDay(LAST, Mood.HEAVY))
                        .mostOften())
                .containsExactly(Mood.LOW, Mood.CALM);
    }

    @Test
    void worksForASingleDay() {
        MoodChart chart = new MoodChart(LAST, LAST, List.of(new MoodDay(LAST, Mood.LOW)));

        assertThat(chart.dots()).hasSize(1);
    }
}
