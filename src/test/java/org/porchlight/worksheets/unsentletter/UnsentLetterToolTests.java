package org.porchlight.worksheets.unsentletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class UnsentLetterToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final UnsentLetterTool tool = new UnsentLetterTool();
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<UnsentLetter> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void isNeverShared() {

        assertThat(tool.canBeShared()).isFalse();
    }

    @Test
    void isNeverChecked() {
        form.set("anger", "You always lie, you never ask, or else");

        assertThat(thoughts()).isEmpty();
        assertThat(tool.calendar(read().answers())).isEmpty();
        assertThat(read().answers().toString()).doesNotContain("lie");
    }

    @Test
    void takesALongLetter() {
        form.set("rest", "a".repeat(10_000));
        assertThat(read().isSound()).isTrue();

        form.set("rest", "a".repeat(10_001));
        assertThat(read().isSound()).isFalse();
    }
}
