package org.porchlight.worksheets.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PorchlightTest
class InvitationToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    @Autowired
    private InvitationTool tool;

    @Autowired
    private MockMvcTester web;

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @BeforeEach
    void planOneThatIsReady() {
        form.set("aim", "We ask J. to ring the clinic with us");
        form.set("told", "yes");
        form.set("tried", "yes");
        form.set("slot", "Riverside Clinic");
        form.set("naloxone", "Hall shelf");
        form.set("stopIf", "anybody shouts");
        form.set("guests.0.name", "Ana");
        form.set("guests.0.ifNo", "I will go on paying the phone.");
    }

    private Invitation plan() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null).answers();
    }

    private List<String> thoughts() {
        return tool.suggestions(plan(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void findsNothingToSayAboutACalmPlan() {
        assertThat(thoughts()).isEmpty();
        assertThat(tool.view(plan(), HERE).notYet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "told, no, told surprise",
        "tried, no, tried try-first",
        "slot, '', slot slot",
        "naloxone, '', naloxone naloxone",
        "stopIf, '', stopIf stop",
        "licence, unsure, licence licence",
        "paidBy, yes, paidBy paid-by",
        "medication, no, medication medication",
        "guests.0.calm, no, guests.0.calm not-calm",
        "guests.0.using, yes, guests.0.using using",
        "guests.0.harm, yes, guests.0.harm harm",
        "guests.0.see, You always lie, guests.0.see always-never",
        "guests.0.ask, This is your last chance, guests.0.ask ultimatum",
        "guests.0.feel, I felt that I raised a junkie, guests.0.feel label",
        "paidBy, unsure, paidBy paid-by",
        "slotPhone, 555-01, slotPhone short-number",
        "guests.0.ask, 'Either you go today or we are done', guests.0.ask ultimatum",
        "guests.0.ifNo, You must move out, guests.0.ifNo about-me",
        "guests.0.ifNo, I want you to move out, guests.0.ifNo about-me"
    })
    void hasASecondThought(String field, String value, String thought) {
        form.set(field, value);

        assertThat(thoughts()).containsExactly(thought);
    }

    @Test
    void countsTheWordsOfALetter() {
        form.set("guests.0.appreciate", "word ".repeat(200).strip());
        form.set("guests.0.see", "word ".repeat(200).strip());
        assertThat(thoughts()).isEmpty();

        form.set("guests.0.stay", "word");
        assertThat(thoughts()).containsExactly("guests.0.appreciate long-letter");
    }

    @ParameterizedTest
    @CsvSource({
        "told, no, surprise",
        "tried, unsure, try-first",
        "slot, '', slot",
        "guests.0.harm, yes, harm",
        "guests.0.using, yes, calm"
    })
    void saysThatItIsNotTimeYet(String field, String value, String reason) {
        form.set(field, value);

        assertThat(tool.view(plan(), HERE).notYet()).containsExactly(reason);
    }

    @Test
    void isNoMeetingWithoutGuests() {
        form.remove("guests.0.name");
        form.remove("guests.0.ifNo");

        assertThat(tool.view(plan(), HERE).notYet()).containsExactly("who");
    }

    @Test
    void tellsWaitingFromDangerAtTheGate() {
        Visitor stranger = Visitor.stranger(web);

        assertThat(Visitor.text(stranger.post("/steps/10/invitation/gate", "is-no-slot", "yes")))
                .contains("Not yet", "Find a place first")
                .doesNotContain("name=\"danger\"");
        assertThat(Visitor.text(stranger.post("/steps/10/invitation/gate", "is-no-slot", "yes", "is-weapon", "yes")))
                .contains("Safety first", "name=\"danger\"");
    }

    @Test
    void saysThatItIsNotTimeYetWhereATalkCouldBeDangerous() {
        assertThat(tool.view(plan(), new Tool.Situation(TODAY, true, "us")).notYet())
                .containsExactly("danger");
    }

    @Test
    void isNotReadyWhereRescueHangsOnTheAnswer() {
        assertThat(tool.beforeReady(plan())).isEmpty();

        form.set("guests.0.ifNo", "I will not call an ambulance again.");

        assertThat(tool.beforeReady(plan())).extracting(FieldProblem::field).containsExactly("guests.0.ifNo");
    }

    @Test
    void lastsAnHourAtMost() {
        form.set("on", "2026-12-06");
        form.set("at", "14:00");
        assertThat(tool.calendar(plan()))
                .containsExactly(new DatedEvent("on", LocalDate.of(2026, 12, 6), LocalTime.of(14, 0), 60));

        form.set("minutes", "30");
        assertThat(tool.calendar(plan())).extracting(DatedEvent::minutes).containsExactly(30);
    }

    @Test
    void givesEachPersonTheWholeOrderAndTheHourOfTheSlot() {
        String page = Visitor.text(Visitor.stranger(web)
                .post(
                        "/steps/10/invitation/paper",
                        "view",
                        "letters",
                        "aim",
                        "We ask",
                        "slot",
                        "Riverside",
                        "slotAt",
                        "2 to 5 pm",
                        "guests.0.name",
                        "Ana",
                        "guests.1.name",
                        "Ben"));

        assertThat(page).containsPattern("(?s)<b dir=\"auto\">Ana</b>.*Ben.*Ana.*<b dir=\"auto\">Ben</b>");
        assertThat(page).contains("Riverside · 2 to 5 pm");
    }

    @Test
    void takesASheetOfPaperForEachWhoComes() {
        form.set("guests.1.name", "Ben");

        assertThat(tool.sheets(plan(), "letters")).isEqualTo(2);
        assertThat(tool.sheets(plan(), "paper")).isEqualTo(1);
        assertThat(tool.sheets(tool.sheet().blank(), "letters")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hurt", "voices", "high", "control", "no-slot", "too-soon"})
    void asksAboutDangerFirstAndSaysWhatToDoInstead(String answer) {
        Visitor stranger = Visitor.stranger(web);

        assertThat(stranger.read("/steps/10/invitation")).contains("name=\"is-" + answer + "\"");
        assertThat(Visitor.text(stranger.post("/steps/10/invitation/gate", "is-" + answer, "yes")))
                .contains("Other ways to say it")
                .doesNotContain("name=\"aim\" id");
        assertThat(Visitor.text(stranger.post("/steps/10/invitation/gate"))).contains("id=\"aim\"");
    }
}
