package org.porchlight.worksheets.naloxone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class NaloxoneToolTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Tool.Situation HERE = new Tool.Situation(TODAY, false, "us");

    private final HelpNow help = mock();
    private final NaloxoneTool tool =
            new NaloxoneTool(help, Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

    @BeforeEach
    void keepOneGoodKit() {
        when(help.country("us"))
                .thenReturn(new Country(
                        "us", "United States", null, List.of(), "At a pharmacy.", "", Country.Status.NONE, ""));
        form.set("kits.0.place", "Hall shelf");
        form.set("kits.0.doses", "2");
        form.set("trained", "Me\nAna");
    }

    private NaloxoneSheet read() {
        return tool.sheet().read(form, new Days(TODAY, TODAY, TODAY), null).answers();
    }

    private List<String> thoughts() {
        return tool.suggestions(read(), HERE).stream()
                .map(thought -> thought.field() + " " + thought.messageKey().replaceAll(".*\\.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-23, kits.0.expires good, ",
        "2027-01-22, kits.0.expires soon, soon",
        "2026-11-24, kits.0.expires soon, soon",
        "2026-11-23, kits.0.expires expired, past"
    })
    void remindsTwoMonthsBeforeTheDateAndKeepsWhatIsPastIt(String expires, String thought, String first) {
        form.set("kits.0.expires", expires);

        assertThat(thoughts()).containsExactlyElementsOf(thought.endsWith("good") ? List.of() : List.of(thought));
        assertThat(tool.view(read(), HERE).first()).isEqualTo(first);
    }

    @Test
    void asksForANewOneAfterItWasUsed() {
        form.set("kits.0.usedOn", "2026-11-20");
        assertThat(thoughts()).containsExactly("kits.0.replacedOn used");
        assertThat(tool.view(read(), HERE).first()).isEqualTo("used-last");

        form.set("kits.1.place", "Car");
        assertThat(tool.view(read(), HERE).first()).isEqualTo("used");

        form.set("kits.0.replacedOn", "2026-11-22");
        assertThat(thoughts()).isEmpty();
        assertThat(tool.view(read(), HERE).first()).isNull();
    }

    @Test
    void asksForASecondDoseASecondPersonAndAPlace() {
        form.set("kits.0.doses", "1");
        form.set("trained", "Me");
        form.remove("kits.0.place");

        assertThat(thoughts()).containsExactly("kits.0.place place", "kits.0.doses second-dose", "trained two-people");
    }

    @Test
    void saysHowToGetItWhereThereIsNone() {
        form.clear();

        assertThat(thoughts()).containsExactly("kits none");
        assertThat(tool.view(read(), HERE).first()).isEqualTo("none");
        assertThat(tool.view(read(), HERE).getIt()).isEqualTo("At a pharmacy.");
    }

    @Test
    void remindsTomorrowWhereTheTimeHasCome() {
        form.set("kits.0.expires", "2026-12-10");

        assertThat(tool.calendar(read()))
                .containsExactly(DatedEvent.wholeDay("kits.0.expires", LocalDate.of(2026, 11, 25)));
    }

    @Test
    void putsTheReminderIntoTheCalendarAndNotTheLastDay() {
        form.set("kits.0.expires", "2027-08-31");
        form.set("kits.1.expires", "2027-09-30");
        form.set("kits.1.doses", "0");

        assertThat(tool.calendar(read()))
                .containsExactly(DatedEvent.wholeDay("kits.0.expires", LocalDate.of(2027, 7, 2)));
    }
}
