package org.porchlight.worksheets.firstfive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FirstFiveToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final FirstFiveTool tool = new FirstFiveTool();
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<FirstThings> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    private FirstThingsPage page() {
        return tool.view(read().answers(), HERE);
    }

    @Test
    void explainsWhatWasAnsweredInAnotherWayAndNothingElse() {
        form.set("asleep", "yes");
        form.set("snoring", "no");
        form.set("lips", "unsure");
        form.set("shower", "no");
        form.set("awake", "yes");

        assertThat(page().explained()).containsExactly("snoring", "lips", "awake");
        assertThat(thoughts()).noneMatch(thought -> thought.startsWith("snoring"));
    }

    @Test
    void warnsForThirtyDaysAfterABreak() {
        form.set("lastBreak", "2026-10-24");
        assertThat(page().high()).isTrue();
        assertThat(Objects.requireNonNull(page().window()).why()).isEqualTo("other");
        assertThat(thoughts()).contains("lastBreak high-now");

        form.set("lastBreak", "2026-10-23");
        assertThat(page().high()).isFalse();
        assertThat(page().window()).isNotNull();
        assertThat(thoughts()).doesNotContain("lastBreak high-now");

        form.set("lastBreak", "2026-11-24");
        assertThat(read().problems()).extracting(FieldProblem::field).containsExactly("lastBreak");
    }

    @Test
    void speaksOfNaloxonePastItsDate() {
        form.set("expires", "2026-11-23");
        assertThat(page().expired()).isFalse();

        form.set("expires", "2026-11-22");
        assertThat(page().expired()).isTrue();
        assertThat(thoughts()).contains("expires expired");
    }

    @Test
    void bringsUpNaloxoneMedicationAndBeingAlone() {
        form.set("naloxone", "unsure");
        form.set("medication", "none");
        form.set("alone", "both");
        form.set("actions.0.what", "Ask the pharmacy");
        assertThat(thoughts()).containsExactly("medication step-3", "naloxone get-it", "alone alone", "actions a-day");
        assertThat(page().toStep3()).isTrue();

        form.set("naloxone", "yes");
        form.set("medication", "methadone");
        form.set("alone", "company");
        form.set("actions.0.on", "2026-11-24");
        assertThat(thoughts()).containsExactly("people show-somebody");
        assertThat(tool.calendar(read().answers()))
                .extracting(day -> day.on())
                .containsExactly(LocalDate.of(2026, 11, 24));
    }
}
