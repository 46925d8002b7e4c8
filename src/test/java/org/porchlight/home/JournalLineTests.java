package org.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalLineTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, today, ''",
        "2026-11-23, yesterday, ''",
        "2026-11-22, day, Sunday",
        "2026-11-18, day, Wednesday",
        "2026-11-17, day, 'November 17, 2026'",
        // written in a zone that was ahead
        "2026-11-25, day, 'November 25, 2026'",
        ", never, ''"
    })
    void namesTheDayAndNothingElse(LocalDate last, String kind, String day) {
        LocalDate tuesday = LocalDate.of(2026, 11, 24);

        assertThat(JournalLine.of(last, tuesday, Locale.US)).isEqualTo(new JournalLine(kind, day));
    }
}
