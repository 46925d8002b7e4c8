package org.porchlight.worksheets.reframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ReframeToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final KinderWords kinder = mock();
    private final ReframeTool tool = new ReframeTool(kinder);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<Reframe> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void suggestsAKinderWordForALabelInTheLastSentence() {
        String typed = "Label again";
        when(kinder.firstIn(typed))
                .thenReturn(Optional.of(new KinderWords.Found(0, 5, "Label", List.of("Name", "Person"), "")));
        form.set("thought", typed);
        form.set("others", "Something else");
        assertThat(thoughts()).isEmpty();

        form.set("kinder", typed);
        assertThat(tool.suggestions(read().answers(), HERE))
                .extracting(Suggestion::values)
                .containsExactly(List.of("Label", "Name", "Person"));
    }

    @Test
    void waitsWhileAFeelingIsStrong() {
        form.set("strength", "8");
        assertThat(thoughts()).containsExactly("strength strong");

        form.set("strengthNow", "7");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void looksForTheOtherHalfOfTheCard() {
        form.set("thought", "It is my fault");
        form.set("mine", "My own sleep");

        assertThat(thoughts()).containsExactly("notMine not-mine", "others others");
    }

    @Test
    void hearsButAndAlways() {
        form.set("kinder", "He tries, but he never stays");

        assertThat(thoughts()).containsExactly("kinder sweeping", "kinder but");
    }
}
