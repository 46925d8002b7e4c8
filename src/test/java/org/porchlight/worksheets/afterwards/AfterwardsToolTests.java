package org.porchlight.worksheets.afterwards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class AfterwardsToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final KinderWords kinder = mock();
    private final AfterwardsTool tool = new AfterwardsTool(kinder);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<TalkNote> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @BeforeEach
    void begin() {
        form.set("about", "The clinic");
    }

    @Test
    void isGentleAfterAHardTalk() {
        form.set("how", "hard");
        assertThat(thoughts()).containsExactly("how hard", "worked one-thing");

        form.set("how", "warm");
        form.set("worked", "We laughed");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void asksForTwoDaysOfQuiet() {
        form.set("lookOn", "2026-11-24");
        assertThat(thoughts()).containsExactly("lookOn soon");

        form.set("lookOn", "2026-11-25");
        assertThat(thoughts()).isEmpty();
        assertThat(tool.calendar(read().answers()))
                .containsExactly(DatedEvent.wholeDay("lookOn", LocalDate.of(2026, 11, 25)));

        form.set("lookOn", "2026-11-22");
        assertThat(read().problems()).extracting(FieldProblem::field).containsExactly("lookOn");
    }

    @Test
    void suggestsAKinderWordForALabelButNotForTheirWords() {
        String typed = "Label again";
        when(kinder.firstIn(typed))
                .thenReturn(Optional.of(new KinderWords.Found(0, 5, "Label", List.of("Name", "Person"), "")));
        form.set("theirWords", typed);
        assertThat(thoughts()).isEmpty();

        form.set("nextTime", typed);
        assertThat(tool.suggestions(read().answers(), HERE))
                .extracting(Suggestion::values)
                .containsExactly(List.of("Label", "Name", "Person"));
    }

    @Test
    void hearsAlwaysAndNever() {
        form.set("worked", "She never shouts");
        form.set("nextTime", "I always wait");

        assertThat(thoughts()).containsExactly("worked always-never", "nextTime always-never");
    }
}
