package org.porchlight.worksheets.selfcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.helpnow.Helplines;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SelfCareToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final HelpNow help = mock();
    private final SelfCareTool tool = new SelfCareTool(help);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    private Answered<CheckIn> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @BeforeEach
    void begin() {
        when(help.country("us"))
                .thenReturn(new Country("us", "United States", null, List.of(), "", "", Country.Status.NONE, ""));
        when(help.helplines(any(), anyString()))
                .thenAnswer(asked -> new Helplines(asked.getArgument(1), List.of(), List.of()));
    }

    private SelfCareTool.CheckInPage page() {
        return (SelfCareTool.CheckInPage) tool.view(read().answers(), HERE);
    }

    @Test
    void showsTheLinesForACrisisAndForViolenceWhereSomebodyIsNotSafe() {
        form.set("safety", "2");
        assertThat(page().crisis()).isNull();
        assertThat(page().violence()).isNull();

        form.set("safety", "3");
        assertThat(Objects.requireNonNull(page().crisis()).countryName()).isEqualTo("crisis");
        assertThat(Objects.requireNonNull(page().violence()).countryName()).isEqualTo("abuse");
    }

    @Test
    void showsTheLinesForACrisisWhereSomebodyThinksOfNotLiving() {
        form.set("safety", "0");
        form.set("thoughts", "not-living");

        assertThat(page().crisis()).isNotNull();
        assertThat(page().violence()).isNull();
    }

    @Test
    void offersLinesForFamiliesAfterTwoHeavyWeeks() {
        form.set("lasted", "no");
        assertThat(page().family()).isNull();
        assertThat(thoughts()).isEmpty();

        form.set("lasted", "yes");
        assertThat(Objects.requireNonNull(page().family()).countryName()).isEqualTo("family");
        assertThat(thoughts()).containsExactly("lasted two-weeks");
    }

    @Test
    void saysInWordsWhatIsHeavyAndWhatHolds() {
        form.set("sleep", "3");
        form.set("eating", "4");
        form.set("fear", "2");
        form.set("support", "1");
        form.set("mood", "0");

        assertThat(page().heavy()).containsExactly("sleep", "eating");
        assertThat(page().holding()).containsExactly("support", "mood");
        assertThat(thoughts()).containsExactly("sleep sleep", "eating eating");
    }

    @Test
    void asksForSomebodyToTellWhereNobodyIsThere() {
        form.set("support", "4");
        assertThat(thoughts()).containsExactly("support support");

        form.set("tell", "My sister");
        assertThat(thoughts()).isEmpty();
    }

    @Test
    void comesBackAfterAWeek() {

        assertThat(tool.reviewAfter()).isEqualTo(7);
    }
}
