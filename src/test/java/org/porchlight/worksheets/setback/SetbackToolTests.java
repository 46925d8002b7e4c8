package org.porchlight.worksheets.setback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.helpnow.Helplines;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SetbackToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final HelpNow help = mock();
    private final SetbackTool tool = new SetbackTool(help);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<SetbackPlan> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @BeforeEach
    void begin() {
        when(help.country("us"))
                .thenReturn(new Country("us", "United States", null, List.of(), "", "", Country.Status.NONE, ""));
        form.set("naloxonePlace", "Hall shelf");
        form.set("secondDose", "In the bag");
        form.set("checks", "Ana looks in at ten");
        form.set("supporter", "Monday group");
    }

    private SetbackPage page() {
        return tool.view(read().answers(), HERE);
    }

    private SetbackPage.RiskLine now() {
        return Objects.requireNonNull(page().now());
    }

    private void risk(int row, String kind, String on) {
        form.set("riskDays." + row + ".kind", kind);
        form.set("riskDays." + row + ".on", on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detox", "prison", "hospital", "stopped", "other"})
    void opensThirtyDaysOfHighRiskAfterEachKindOfBreak(String kind) {
        risk(0, kind, "2026-10-24");

        assertThat(now().window().why()).isEqualTo(kind);
        assertThat(now().window().until()).isEqualTo(TODAY);
        assertThat(now().isAfterBreak()).isTrue();

        risk(0, kind, "2026-10-23");
        assertThat(page().now()).isNull();
        assertThat(page().risks()).isEmpty();
    }

    @Test
    void tellsAHardDayFromABreakAndPutsTheBreakFirst() {
        risk(0, "anniversary", "2026-11-22");
        assertThat(now().isAfterBreak()).isFalse();

        risk(1, "hospital", "2026-11-01");
        form.set("riskDays.1.note", "The clinic knows");
        assertThat(now().isAfterBreak()).isTrue();
        assertThat(now().window().why()).isEqualTo("hospital");
        assertThat(now().note()).isEqualTo("The clinic knows");
        assertThat(page().risks()).hasSize(2);
        assertThat(page().months()).hasSize(2);
    }

    @Test
    void showsWhatIsStillToCome() {
        risk(0, "prison", "2026-12-10");

        assertThat(page().now()).isNull();
        assertThat(page().risks()).hasSize(1);
        assertThat(tool.calendar(read().answers()))
                .containsExactly(DatedEvent.wholeDay("riskDays.0.on", LocalDate.of(2026, 12, 10)));
    }

    @Test
    void warnsThreeDaysBeforeTheNextDose() {
        form.set("nextDose", "2026-11-27");
        assertThat(thoughts()).isEmpty();
        assertThat(page().doseSoon()).isFalse();

        form.set("nextDose", "2026-11-26");
        assertThat(thoughts()).containsExactly("nextDose dose-soon");
        assertThat(page().doseSoon()).isTrue();
    }

    @Test
    void saysWhenTheDayOfADoseHasGone() {
        form.set("nextDose", "2026-11-23");
        SetbackPlan plan = read().answers();

        assertThat(tool.suggestions(plan, new Tool.Situation(TODAY.plusDays(1), false, "us")))
                .extracting(thought -> thought.messageKey())
                .containsExactly("worksheets.setback-plan.thought.dose-gone");
        assertThat(tool.view(plan, new Tool.Situation(TODAY.plusDays(1), false, "us"))
                        .nextDose())
                .isNull();
    }

    @Test
    void asksWhoIsNearWhereSomebodyWouldBeSentAway() {
        form.set("willDo", "Throw him out and call the police");
        assertThat(thoughts()).isEmpty();

        form.remove("checks");
        assertThat(thoughts()).containsExactly("willDo who-is-near", "checks alone");
    }

    @Test
    void speaksOfNaloxoneThatIsMissingOrOld() {
        form.set("expires", "2026-11-22");
        assertThat(thoughts()).containsExactly("expires expired");
        assertThat(page().expired()).isTrue();

        form.set("expires", "2026-11-23");
        form.remove("secondDose");
        assertThat(thoughts()).containsExactly("secondDose second-dose");

        form.remove("naloxonePlace");
        assertThat(thoughts()).containsExactly("naloxonePlace no-naloxone");
        assertThat(tool.beforeReady(read().answers()))
                .extracting(FieldProblem::field)
                .containsExactly("naloxonePlace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naloxone",
                "Calling an ambulance",
                "Buying his methadone",
                "Rides to the clinic",
                "Paying for his medication",
                "Lunch\nno more narcan",
                "Giving him Narcan"
            })
    void isNotReadyWhenItStopsARescueOrMedication(String stops) {
        form.set("stoppingMore", stops);

        assertThat(thoughts()).containsExactly("stoppingMore rescue");
        assertThat(tool.beforeReady(read().answers()))
                .extracting(FieldProblem::field)
                .containsExactly("stoppingMore");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paying for other medicine than methadone",
                "Hiding the naloxone",
                "Arguing about his medication",
                "Fights over methadone",
                "Cash for medicine",
                "Buying pills and medicine from the street",
                "Emergency loans",
                "Rescuing him from his boss",
                "Nagging him to take his medicine"
            })
    void stopsAlmostAnythingElse(String stops) {
        form.set("stoppingMore", stops);

        assertThat(thoughts()).isEmpty();
        assertThat(tool.beforeReady(read().answers())).isEmpty();
    }

    @Test
    void readsWhatIsNotDoneAndWhatIsDone() {
        form.set("willNot", "No lecture. Call an ambulance.");
        form.set("willDo", "I will throw away the naloxone");
        assertThat(thoughts()).containsExactly("willDo rescue", "willNot rescue");

        form.set("willNot", "No lecture. No shouting. I will not hide the naloxone.");
        form.set("willDo", "Stay near. Call an ambulance and give naloxone.");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void saysWhenTheNumberOfALineWasChecked() {
        Helplines.Line line = new Helplines.Line(
                "SafeSpot",
                "",
                "",
                List.of(new Helplines.Contact("call", "1-800-555-0100", "", "tel:18005550100")),
                "",
                true,
                List.of(),
                "",
                false,
                "",
                "October 7, 2026",
                "",
                true);
        when(help.helplines("us", "overdose-line"))
                .thenReturn(new Helplines("United States", List.of(line), List.of()));
        assertThat(page().stayLines()).isEmpty();

        form.set("stayLine", "yes");
        assertThat(page().stayLines())
                .containsExactly(new SetbackPage.StayLine("SafeSpot", "1-800-555-0100", "October 7, 2026", true));
    }
}
