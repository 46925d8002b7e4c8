package org.porchlight.worksheets.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ConversationToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final KinderWords kinder = mock();
    private final ConversationTool tool = new ConversationTool(kinder);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<ConversationPlan> read() {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about",
                "appreciate",
                "saw",
                "felt",
                "sense",
                "myPart",
                "ending",
                "ifNo",
                "ifAngry",
                "ifLeave",
                "ifYes"
            })
    void suggestsAKinderWordForALabelInEverythingThatIsSaid(String field) {
        String typed = "Label again";
        when(kinder.firstIn(typed))
                .thenReturn(Optional.of(new KinderWords.Found(0, 5, "Label", List.of("Name", "Person"), "")));
        form.set(field, typed);

        assertThat(tool.suggestions(read().answers(), HERE)).hasSize(1);
        Suggestion thought = tool.suggestions(read().answers(), HERE).get(0);
        assertThat(thought.field()).isEqualTo(field);
        assertThat(thought.values()).isEqualTo(List.of("Label", "Name", "Person"));
    }

    @Test
    void hearsAlwaysAndThreatsInTheOrderOfTheForm() {
        form.set("saw", "You were always out");
        form.set("ask", "Ring them? Today, or else?");
        form.set("ifYes", "I have a number");

        assertThat(thoughts()).containsExactly("saw always-never", "ask threat", "ask two-asks");
    }

    @Test
    void asksForANumberToBeReady() {
        form.set("ask", "Would you ring them with me?");

        assertThat(thoughts()).containsExactly("ifYes number-ready");
    }
}
