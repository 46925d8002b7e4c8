package org.porchlight.worksheets.crisisplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@PorchlightTest
class CrisisPlanToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private CrisisPlanTool tool;

    @Autowired
    private MockMvcTester web;

    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private CrisisPlan plan() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null).answers();
    }

    private List<String> thoughts() {
        return tool.suggestions(plan(), new Tool.Situation(TODAY, false, "us")).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void asksForASecondPersonAndTheirNumber() {
        form.set("goTo", "Aunt P.");
        form.set("naloxone", "Hall shelf");
        assertThat(thoughts()).containsExactly("people nobody");

        form.set("people.0.name", "Ana");
        assertThat(thoughts()).containsExactly("people one-only", "people.0.phone no-number");

        form.set("people.0.phone", "555-01");
        assertThat(thoughts()).containsExactly("people one-only", "people.0.phone short-number");

        form.set("people.0.phone", "614-555-0100");
        form.set("people.1.name", "B.");
        form.set("people.1.phone", "614-555-0101");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void hasRoomForThreePeopleAndTheNumbersOfTheCountry() {
        form.set("people.0.name", "Ana");

        CrisisPlanTool.CrisisPage here = tool.view(plan(), new Tool.Situation(TODAY, false, "us"));
        CrisisPlanTool.CrisisPage nowhere = tool.view(plan(), new Tool.Situation(TODAY, false, "zz"));

        assertThat(here.people()).hasSize(3);
        assertThat(here.people().get(1).isBlank()).isTrue();
        assertThat(here.emergency()).isEqualTo("911");
        assertThat(here.crisis()).satisfies(line -> {
            assertThat(Objects.requireNonNull(line).telephone().typed()).isEqualTo("988");
            assertThat(line.checkedOn()).isNotBlank();
        });
        assertThat(nowhere.emergency()).isNull();
        assertThat(nowhere.crisis()).isNull();
    }

    @Test
    void losesNoRowThatHasNoNameYet() {
        form.set("people.0.does", "stays on the phone");

        assertThat(tool.view(plan(), new Tool.Situation(TODAY, false, "us"))
                        .people()
                        .get(0)
                        .isBlank())
                .isFalse();
    }

    @Test
    void isReachedFromTheFirstPage() {
        Visitor stranger = Visitor.stranger(web);

        assertThat(stranger.read("/")).contains("href=\"/steps/closing/crisis-plan\"");
        assertThat(stranger.get("/steps/closing/crisis-plan").getStatus()).isEqualTo(200);
        assertThat(stranger.get("/steps/11/crisis-plan").getStatus()).isEqualTo(404);
    }
}
