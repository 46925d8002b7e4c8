package org.porchlight.worksheets.rightmoment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AboutUs;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class RightMomentToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final HelpNow helpNow = mock();
    private final RightMomentTool tool = new RightMomentTool(helpNow);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @BeforeEach
    void begin() {
        when(helpNow.country("us"))
                .thenReturn(new Country("us", "United States", null, List.of(), "", "", Country.Status.NONE, ""));
        form.set("person", "J.");
        form.set("words", "I am glad.");
        form.set("places.0.name", "Riverside Clinic");
    }

    private Answered<RightMomentPlan> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void asksForTwoDaysOfRestAndRefusesADayGone() {
        form.set("again", "2026-11-24");
        assertThat(thoughts()).containsExactly("again too-soon");
        assertThat(read().isSound()).isTrue();

        form.set("again", "2026-11-25");
        assertThat(thoughts()).isEmpty();

        form.set("again", "2026-11-22");
        assertThat(read().problems()).extracting(FieldProblem::field).containsExactly("again");
    }

    @Test
    void doubtsAFirstChoiceWithoutMedication() {
        form.set("places.0.kind", "detox");
        assertThat(thoughts()).containsExactly("places.0.medicine no-medication");

        form.set("places.0.medicine", "buprenorphine");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void asksWhetherAShortNumberIsWhole() {
        form.set("places.0.phone", "555-01");
        form.set("helperPhone", "12345");

        assertThat(tool.suggestions(read().answers(), HERE))
                .extracting(Suggestion::values)
                .containsExactly(List.of("555-01", "United States"), List.of("12345", "United States"));
    }

    @Test
    void speaksOfAPlaceThatCannotTakeAnyoneAndOfAnOldAnswer() {
        form.set("places.0.standing", "closed");
        form.set("places.0.checkedOn", "2026-10-01");

        assertThat(thoughts()).containsExactly("places.0.checkedOn check-again", "places.0.standing another-first");
    }

    @Test
    void showsThreePlacesAndWhichIsClosed() {
        form.set("places.1.name", "Phone start");
        form.set("places.1.standing", "closed");

        RightMomentView view = (RightMomentView) tool.view(read().answers(), HERE);

        assertThat(view.places())
                .extracting(RightMomentView.PlaceLine::isClosed)
                .containsExactly(false, true, false);
        assertThat(view.places()).extracting(RightMomentView.PlaceLine::isBlank).containsExactly(false, false, true);
    }

    @Test
    void beginsWithTheNameThatWasTold() {
        AboutUs.Answers told = new AboutUs.Answers("mother", "", "Jo", "us", List.of(), List.of("methadone"), false);

        assertThat(tool.begin(new Beginning(told, Map.of())).toSingleValueMap())
                .containsExactly(Map.entry("person", "Jo"));
    }

    @Test
    void putsTheNextMentionIntoACalendar() {
        form.set("again", "2026-11-30");

        assertThat(tool.calendar(read().answers()))
                .containsExactly(DatedEvent.wholeDay("again", LocalDate.of(2026, 11, 30)));
    }
}
