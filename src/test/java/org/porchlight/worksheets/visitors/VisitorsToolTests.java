package org.porchlight.worksheets.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class VisitorsToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final HelpNow help = mock();
    private final VisitorsTool tool = new VisitorsTool(help);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @BeforeEach
    void planVisitsWithAChild() {
        form.set("ages", "3");
        form.set("locked", "medicines");
        form.set("bags", "High hooks");
        form.set("watch", "Grandpa");
        form.set("ifHigh", "I take the children next door.");
    }

    private List<String> thoughts() {
        VisitorPlan plan =
                tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null).answers();
        return tool.suggestions(plan, new Tool.Situation(TODAY, false, "us")).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void findsNothingToSayAboutASafePlan() {
        assertThat(thoughts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "locked, guns, locked lock-medicines",
        "bags, '', bags bags",
        "watch, '', watch watch",
        "visitors.0.how, alone, visitors alone",
        "ifHigh, '', ifHigh if-high",
        "naloxoneOut, no, naloxoneOut naloxone",
        "bags, I search their bags, bags searching",
        "ifHigh, They give a urine sample, ifHigh searching",
        "lockedMore, and I go through his phone, lockedMore searching"
    })
    void putsChildrenFirstAndNeverAsksForSearching(String field, String value, String thought) {
        form.set(field, value);

        assertThat(thoughts()).containsExactly(thought);
    }

    @Test
    void asksWhetherAShortNumberIsWhole() {
        when(help.country("us"))
                .thenReturn(new Country("us", "United States", null, List.of(), "", "", Country.Status.NONE, ""));
        form.set("ringPhone", "555-01");

        assertThat(thoughts()).containsExactly("ringPhone short-number");
    }

    @Test
    void leavesHomesWithoutChildrenTheirOwnRules() {
        form.clear();
        form.set("visitors.0.how", "alone");
        form.set("ifHigh", "We sit on the porch.");

        assertThat(thoughts()).isEmpty();
    }
}
