package org.porchlight.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static BoundaryForm form(String limit, String ifCrossed, String why, String reviewOn) {
        return new BoundaryForm("", limit, why, ifCrossed, "", "", "", "", reviewOn, "");
    }

    private static List<String> fields(BoundaryForm form) {
        return form.problems(TODAY).stream().map(FieldProblem::field).toList();
    }

    @Test
    void needsOnlyTheLimit() {

        assertThat(form("I won't shout", "", "", "").problems(TODAY)).isEmpty();
        assertThat(fields(form(" \n ", "", "", ""))).containsExactly("limit");
    }

    @Test
    void saysHowLongATextIsAndCutsNothing() {
        BoundaryForm form = form("I will " + "🙂".repeat(234), "", "x".repeat(2001), "");

        assertThat(form.problems(TODAY))
                .containsExactly(
                        FieldProblem.of("limit", "boundaries.problem.too-long", 241, 240),
                        FieldProblem.of("why", "boundaries.problem.too-long", 2001, 2000));
        assertThat(form.why()).hasSize(2001);
        assertThat(form("I will " + "🙂".repeat(233), "", "x".repeat(2000), "").problems(TODAY))
                .isEmpty();
    }

    @Test
    void countsALineEndOnce() {

        assertThat(form("I will", "", "a\r\n".repeat(999) + "ab", "").why()).hasSize(2000);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 0",
        "2026-12-07, 0",
        "'', 0",
        "2026-11-22, 1",
        "2026-02-30, 1",
        "12/07/2026, 1",
        "+12345-01-01, 1",
        "soon, 1"
    })
    void takesTodayOrALaterDay(String reviewOn, int problems) {

        assertThat(form("I will rest", "", "", reviewOn).problems(TODAY)).hasSize(problems);
    }

    @Test
    void looksAgainInTwoWeeksUnlessADayWasChosen() {

        assertThat(form("I will", "", "", "").reviewDay(TODAY)).isEqualTo("2026-12-07");
        assertThat(form("I will", "", "", "2026-11-30").reviewDay(TODAY)).isEqualTo("2026-11-30");
        assertThat(BoundaryForm.blank(TODAY).reviewOn()).isEqualTo("2026-12-07");
    }

    @Test
    void refusesToHoldHelpBackInTheLimitAndInWhatFollows() {

        assertThat(form("I won't call 911 again", "I will throw away his methadone", "", "")
                        .problems(TODAY))
                .containsExactly(
                        FieldProblem.of("limit", "boundaries.never.rescue"),
                        FieldProblem.of("ifCrossed", "boundaries.never.treatment"));
    }

    @Test
    void takesNoAnswerThatItDidNotOffer() {
        BoundaryForm form = new BoundaryForm("moon", "I will", "", "", "", "", "maybe", "11", "", "");

        assertThat(fields(form)).containsExactly("area", "danger", "sure");
    }

    @Test
    void leavesOutWhatNoTextHolds() {

        assertThat(form("I\u0007 will \ud800rest\u0000", "", "", "").limit()).isEqualTo("I will rest");
    }

    @Test
    void keepsItsWordsOutOfLogs() {

        assertThat(form("I will rest", "", "", "").toString()).doesNotContain("rest");
        assertThat(form("I will rest", "", "", "").text().toString()).doesNotContain("rest");
        assertThat(CardView.of(form("I will rest", "", "", "").text(), TODAY).toString())
                .doesNotContain("rest");
    }
}
