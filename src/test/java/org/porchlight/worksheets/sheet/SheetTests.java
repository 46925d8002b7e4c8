package org.porchlight.worksheets.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SheetTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Days DAYS = new Days(TODAY, TODAY, TODAY);

    record Place(@Line String name, @PhoneNumber String phone) {}

    record Everything(
            @Line(required = true) String about,
            @Paragraph String more,
            @Choice({"yes", "no"}) String sure,
            @Part("second") @Ticks({"a", "b"}) List<String> ticks,
            @Lines(most = 2) List<String> signs,
            @Day(Day.When.FUTURE) @Nullable LocalDate on,
            @Day(Day.When.PAST) @Nullable LocalDate since,
            @Hour @Nullable LocalTime at,
            @Scale @Nullable Integer much,
            @Rows(most = 3) List<Place> places) {}

    record Twice(@Line @Paragraph String about) {}

    record Taken(@Line String worksheet) {}

    private final Sheet<Everything> sheet = Sheet.of(Everything.class);

    private static MultiValueMap<String, String> sent(String... fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(fields[i], fields[i + 1]);
        }
        return sent;
    }

    private List<String> problems(String... fields) {
        return sheet.read(sent(fields), DAYS, null).problems().stream()
                .map(problem -> problem.field() + " " + problem.messageKey().replace("worksheets.problem.", ""))
                .toList();
    }

    @Test
    void readsEachKindAndWritesItBack() {
        MultiValueMap<String, String> form = sent(
                "about",
                "Rent",
                "more",
                "Line\r\ntwo",
                "sure",
                "yes",
                "ticks",
                "b",
                "ticks",
                "a",
                "signs",
                "one\n\n two ",
                "on",
                "2026-12-01",
                "since",
                "2026-11-01",
                "at",
                "9:30",
                "much",
                "7",
                "places.1.name",
                "Riverside",
                "places.1.phone",
                "555-0100");

        Answered<Everything> answered = sheet.read(form, DAYS, null);

        assertThat(answered.problems()).isEmpty();
        Everything answers = answered.answers();
        assertThat(answers)
                .isEqualTo(new Everything(
                        "Rent",
                        "Line\ntwo",
                        "yes",
                        List.of("a", "b"),
                        List.of("one", "two"),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 11, 1),
                        LocalTime.of(9, 30),
                        7,
                        List.of(new Place("Riverside", "555-0100"))));
        assertThat(sheet.read(sheet.fields(answers), DAYS, null).answers()).isEqualTo(answers);
        assertThat(sheet.parse(sheet.json(answers))).isEqualTo(answers);
    }

    @Test
    void wantsOnlyTheAnswerThatNamesIt() {
        assertThat(problems()).containsExactly("about missing");
        assertThat(problems("about", "Rent")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongAndCutsNothing() {
        String long241 = "é".repeat(241);

        Answered<Everything> answered = sheet.read(sent("about", long241, "signs", "a\nb\nc"), DAYS, null);

        assertThat(answered.problems()).extracting(FieldProblem::field).containsExactly("about", "signs");
        assertThat(answered.typed().getFirst("about")).isEqualTo(long241);
        assertThat(answered.typed().getFirst("signs")).isEqualTo("a\nb\nc");
        assertThat(problems("about", "🙂".repeat(240))).isEmpty();
        assertThat(problems("about", "x", "more", "y".repeat(50_000))).containsExactly("more too-long");
    }

    @Test
    void refusesADayOnTheWrongSideOfToday() {
        assertThat(problems("about", "x", "on", "2026-11-22")).containsExactly("on day-gone");
        assertThat(problems("about", "x", "on", "2026-11-23")).isEmpty();
        assertThat(problems("about", "x", "since", "2026-11-24")).containsExactly("since day-ahead");
        assertThat(problems("about", "x", "on", "next week")).containsExactly("on no-day");
        assertThat(problems("about", "x", "on", "2026-02-30")).containsExactly("on no-day");
    }

    @Test
    void letsADayStandThatWentByWhileItWasKept() {
        Everything before =
                sheet.read(sent("about", "x", "on", "2026-11-23"), DAYS, null).answers();
        Days later = new Days(TODAY.plusDays(9), TODAY.plusDays(9), TODAY.plusDays(9));

        assertThat(sheet.read(sent("about", "y", "on", "2026-11-23"), later, before)
                        .problems())
                .isEmpty();
        assertThat(sheet.read(sent("about", "y", "on", "2026-11-24"), later, before)
                        .problems())
                .hasSize(1);
    }

    @Test
    void refusesAPhoneNumberWithoutDigits() {
        assertThat(problems("about", "x", "places.0.phone", "call desk")).containsExactly("places.0.phone no-number");
        assertThat(problems("about", "x", "places.0.phone", "99")).isEmpty();
    }

    @Test
    void refusesValuesThatAreNoChoice() {
        assertThat(problems("about", "x", "sure", "maybe", "ticks", "z", "much", "11"))
                .containsExactly("sure choice", "ticks choice", "much choice");
    }

    @Test
    void takesOutWhatNoTextHolds() {
        Answered<Everything> answered =
                sheet.read(sent("about", " a\u0000\u0007b\ud800 \u202e\u200fשלום "), DAYS, null);

        assertThat(answered.answers().about()).isEqualTo("ab \u202e\u200fשלום");
    }

    @Test
    void opensWhatAnOlderProgramKept() {
        Everything answers = sheet.parse(sheet.json(sheet.blank()).deepCopy());

        assertThat(answers).isEqualTo(sheet.blank());
        assertThat(sheet.parse(
                        tools.jackson.databind.json.JsonMapper.shared().readTree("{\"about\":\"x\",\"gone\":1}")))
                .isEqualTo(sheet.read(sent("about", "x"), DAYS, null).answers());
    }

    @Test
    void refusesARecordThatIsNoSheet() {
        assertThatThrownBy(() -> Sheet.of(Twice.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sheet.of(Taken.class)).isInstanceOf(IllegalStateException.class);
    }
}
