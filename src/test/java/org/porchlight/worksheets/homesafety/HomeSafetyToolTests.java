package org.porchlight.worksheets.homesafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.worksheets.homesafety.HomePage.Group;
import org.porchlight.worksheets.homesafety.HomePage.Item;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class HomeSafetyToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final HomeSafetyTool tool = new HomeSafetyTool(messages);
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    HomeSafetyToolTests() {
        messages.setUseCodeAsDefaultMessage(true);
    }

    private Answered<HomeCheck> read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null);
    }

    private HomePage page() {
        return tool.view(read().answers(), HERE);
    }

    private List<String> thoughts() {
        return tool.suggestions(read().answers(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void showsWhatIsDoneAndWhatComesLaterByDate() {
        form.set("doses", "done");
        form.set("container", "later");
        form.set("containerOn", "2026-12-20");
        form.set("tongs", "later");
        form.set("lockbox", "later");
        form.set("lockboxOn", "2026-12-01");
        form.set("pets", "not-for-us");

        assertThat(page().done()).extracting(Item::name).containsExactly("doses");
        assertThat(page().later()).extracting(Item::name).containsExactly("lockbox", "container", "tongs");
        assertThat(page().blank()).isEmpty();
    }

    @Test
    void isAListToTickWhenItIsBlank() {

        assertThat(page().blank())
                .extracting(Group::key)
                .containsExactly("rescue", "children", "medicines", "sharps", "suicide", "together");
        assertThat(page().blank().get(0).items()).containsExactly("doses", "known", "trained", "course");
    }

    @Test
    void keepsViolenceOffPaperAndOutOfCalendarsUnlessPaperIsSafe() {
        form.set("codeWord", "later");
        form.set("codeWordOn", "2026-12-01");
        form.set("doses", "done");

        assertThat(page().later()).isEmpty();
        assertThat(page().hidden()).extracting(Item::name).containsExactly("codeWord");
        assertThat(tool.calendar(read().answers())).isEmpty();
        assertThat(page().violenceOpen()).isTrue();

        form.set("violencePaper", "print");

        assertThat(page().later()).extracting(Item::name).containsExactly("codeWord");
        assertThat(page().hidden()).isEmpty();
        assertThat(tool.calendar(read().answers()))
                .containsExactly(DatedEvent.wholeDay("codeWord", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void leadsToSafetyOnlyWhileSomethingAgainstViolenceIsOpen() {
        form.set("codeWord", "done");
        form.set("lockbox", "later");

        assertThat(page().violenceOpen()).isFalse();
    }

    @Test
    void putsLaterDaysIntoACalendar() {
        form.set("lockbox", "later");
        form.set("lockboxOn", "2026-12-01");
        form.set("tongs", "done");
        form.set("tongsOn", "2026-12-02");
        form.set("own.0.what", "A lamp in the hall");
        form.set("own.0.by", "2026-12-03");

        assertThat(tool.calendar(read().answers()))
                .containsExactly(
                        DatedEvent.wholeDay("lockbox", LocalDate.of(2026, 12, 1)),
                        DatedEvent.wholeDay("own.0.what", LocalDate.of(2026, 12, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "Throw away the needles, equipment",
        "Flush his Narcan, equipment",
        "get rid of test strips, equipment",
        "Search his room daily, search",
        "Go through her bag, search",
        "Test his urine on Fridays, test",
        "Track the phone, track",
        "read her messages, track"
    })
    void thinksTwiceAboutHunting(String words, String thought) {
        form.set("own.0.what", words);
        form.set("own.0.state", "done");

        assertThat(thoughts()).containsExactly("own.0.what " + thought);
        form.set("own.0.state", "later");
        assertThat(thoughts()).containsExactly("own.0.what " + thought);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Put used needles into the container",
                "Naloxone in the hall",
                "Ask about his phone",
                "A smoke alarm, tested in May",
                "Do not search the room"
            })
    void leavesOrdinaryItemsAlone(String words) {
        form.set("own.0.what", words);
        form.set("own.0.state", "done");

        assertThat(thoughts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "place", "prickPlace", "looksIn"})
    void readsEveryFreeLine(String field) {
        form.set(field, "Track the phone");

        assertThat(thoughts()).containsExactly(field + " track");
    }

    @Test
    void putsNaloxoneAndChildrenFirst() {
        form.set("doses", "later");
        form.set("dosesOn", "2026-11-24");
        form.set("childLocks", "later");
        form.set("childLocksOn", "2026-11-24");
        form.set("expires", "2026-11-22");

        assertThat(thoughts()).containsExactly("doses no-naloxone", "expires expired", "childLocks child-first");
        assertThat(page().expired()).isTrue();
    }

    @Test
    void asksOnceForADay() {
        form.set("tongs", "later");
        form.set("container", "later");

        assertThat(thoughts()).containsExactly("container a-day");
    }

    @Test
    void refusesALaterDayThatHasGone() {
        form.set("tongsOn", "2026-11-22");

        assertThat(read().problems()).extracting(FieldProblem::field).containsExactly("tongsOn");
    }
}
