package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.SimpleErrors;

class EntryCheckTests {

    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static String problems(Instant now, EntryForm form, ZoneId zone) {
        SimpleErrors errors = new SimpleErrors(form);
        new EntryCheck(Clock.fixed(now, ZoneOffset.UTC)).check(form, zone, errors);
        return errors.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getCode())
                .collect(Collectors.joining(", "));
    }

    private static String problems(EntryForm form) {
        return problems(NOON, form, Writers.NEW_YORK);
    }

    private static EntryForm form(String text, String tags, String day) {
        return new EntryForm("entry", text, "", "", "", "", tags, "", day, "", "", "");
    }

    private static EntryForm otherDay(String year, String month, String day) {
        return new EntryForm("entry", "x", "", "", "", "", "", "", "other", day, month, year);
    }

    @Test
    void takesTwentyThousandCharactersAndNotOneMore() {
        assertThat(problems(form("𝒳".repeat(20_000), "", "2026-11-23"))).isEmpty();
        assertThat(problems(form("x".repeat(20_001), "", "2026-11-23"))).isEqualTo("text journal.form.long");
    }

    @Test
    void countsALineEndOnceHoweverTheBrowserSendsIt() {
        assertThat(problems(form("\r\n".repeat(19_999) + "x", "", "2026-11-23")))
                .isEmpty();
    }

    @Test
    void asksForAWordOrAMood() {
        assertThat(problems(form(" \n ", "", "2026-11-23"))).isEqualTo("text journal.form.empty");
        assertThat(problems(new EntryForm("", "", "", "", "", "calm", "", "", "2026-11-23", "", "", "")))
                .isEmpty();
    }

    @Test
    void refusesWhatCouldNotComeBackAsItWasTyped() {
        assertThat(problems(form("a\0b", "", "2026-11-23"))).isEqualTo("text journal.form.unreadable");
        assertThat(problems(form("a\ud800b", "", "2026-11-23"))).isEqualTo("text journal.form.unreadable");
        assertThat(problems(form("a", "\udc00", "2026-11-23"))).contains("tags journal.form.unreadable");
    }

    @Test
    void takesTwelveTagsOfFortyCharacters() {
        String twelve = IntStream.range(0, 12).mapToObj(n -> "tag " + n).collect(Collectors.joining(","));

        assertThat(problems(form("x", twelve, "2026-11-23"))).isEmpty();
        assertThat(problems(form("x", twelve + ",more", "2026-11-23"))).isEqualTo("tags journal.form.tags-many");
        assertThat(problems(form("x", "é".repeat(41), "2026-11-23"))).isEqualTo("tags journal.form.tags-long");
    }

    @Test
    void keepsEachTagOnceAsItWasFirstWritten() {
        assertThat(form("x", " Money, #night ,money,,\n late   shift ", "2026-11-23")
                        .tagList())
                .containsExactly("Money", "night", "late shift");
    }

    @Test
    void refusesDaysThatAreNoneOrHaveNotCome() {
        assertThat(problems(otherDay("2026", "2", "30"))).isEqualTo("day journal.form.day-none");
        assertThat(problems(otherDay("", "", ""))).isEqualTo("day journal.form.day-none");
        assertThat(problems(otherDay("1066", "10", "14"))).isEqualTo("day journal.form.day-none");
        assertThat(problems(otherDay("99999999999", "1", "1"))).isEqualTo("day journal.form.day-none");
        assertThat(problems(otherDay("2026", "11", "24"))).isEqualTo("day journal.form.day-future");
        assertThat(problems(otherDay(" 2026", "11 ", "23"))).isEmpty();
        assertThat(problems(form("x", "", "2026-11-25"))).isEqualTo("day journal.form.day-future");
        assertThat(problems(form("x", "", "tomorrow"))).isEqualTo("day journal.form.day-none");
    }

    /** The form was opened before midnight, or before a journey to the west, and is sent afterwards. */
    @Test
    void keepsTheDayThatTheWriterSaw() {
        EntryForm seen = form("x", "", "2026-11-24");

        assertThat(problems(Instant.parse("2026-11-23T11:30:00Z"), seen, Writers.NEW_YORK))
                .isEmpty();
        assertThat(seen.chosenDay()).contains(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks go forward at two and back at two
        "2027-03-14T06:59:00Z, America/New_York, 2027-03-14",
        "2027-03-14T07:01:00Z, America/New_York, 2027-03-14",
        "2027-03-15T03:59:00Z, America/New_York, 2027-03-14",
        "2027-03-15T04:00:00Z, America/New_York, 2027-03-15",
        "2027-11-07T05:30:00Z, America/New_York, 2027-11-07",
        "2027-11-07T06:30:00Z, America/New_York, 2027-11-07",
        "2027-11-08T04:59:00Z, America/New_York, 2027-11-07",
        "2027-11-08T05:00:00Z, America/New_York, 2027-11-08",
        "2026-11-23T10:59:00Z, Pacific/Apia, 2026-11-23",
        "2026-11-23T11:00:00Z, Pacific/Apia, 2026-11-24",
        "2026-11-23T18:14:00Z, Asia/Kathmandu, 2026-11-23",
        "2026-11-23T18:15:00Z, Asia/Kathmandu, 2026-11-24",
    })
    void knowsTodayWhereverTheWriterIs(Instant now, ZoneId zone, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);

        assertThat(problems(now, otherDay(today), zone)).isEmpty();
        assertThat(problems(now, otherDay(tomorrow), zone)).isEqualTo("day journal.form.day-future");
    }

    private static EntryForm otherDay(LocalDate day) {
        return otherDay(
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }

    @Test
    void showsAnOlderDayInThreeFields() {
        EntryForm shown = form("x", "", "2026-10-31").shownOn(TODAY);

        assertThat(shown.day()).isEqualTo("other");
        assertThat(shown.chosenDay()).contains(LocalDate.of(2026, 10, 31));
        assertThat(form("x", "", "2026-11-22").shownOn(TODAY).day()).isEqualTo("2026-11-22");
    }
}
