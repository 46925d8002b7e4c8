package org.porchlight.worksheets.wordsathome;

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
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class WordsAtHomeToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final KinderWords kinder = mock();
    private final WordsAtHomeTool tool = new WordsAtHomeTool(kinder);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<HomeWords> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    private WordsAtHomeTool.HomeWordsPage page() {
        return (WordsAtHomeTool.HomeWordsPage) tool.view(read().answers(), HERE);
    }

    @Test
    void keepsOldWordsOffThePageUnlessAskedFor() {
        form.set("swaps.0.now", "ill");
        form.set("swaps.0.before", "lazy");
        form.set("swaps.1.before", "only an old one");
        assertThat(page().swaps()).containsExactly(new Swap("ill", ""));
        assertThat(thoughts()).isEmpty();

        form.set("old", "yes");
        assertThat(page().swaps()).containsExactly(new Swap("ill", "lazy"));
        assertThat(thoughts()).containsExactly("old old");
    }

    @Test
    void looksAtTheNewWordOnly() {
        String typed = "Label again";
        when(kinder.firstIn(typed))
                .thenReturn(Optional.of(new KinderWords.Found(0, 5, "Label", List.of("Name", "Person"), "")));
        form.set("swaps.0.now", "ill");
        form.set("swaps.0.before", typed);
        assertThat(thoughts()).isEmpty();

        form.set("swaps.0.now", typed);
        assertThat(thoughts()).containsExactly("swaps.0.now label");
    }

    @Test
    void leavesTheirOwnWordAlone() {
        String typed = "Label again";
        when(kinder.firstIn(typed))
                .thenReturn(Optional.of(new KinderWords.Found(0, 5, "Label", List.of("Name", "Person"), "")));
        form.set("own", typed);

        assertThat(thoughts()).isEmpty();
        assertThat(page().own()).containsExactly(typed);
        assertThat(page().blank()).isTrue();
    }
}
