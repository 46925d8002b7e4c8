package org.porchlight.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static PlaceNotes hours(@Nullable String days, @Nullable String from, @Nullable String until) {
        return new PlaceNotes(
                "Clinic",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                days == null ? List.of() : List.of(days.split(" ")),
                from == null ? null : LocalTime.parse(from),
                until == null ? null : LocalTime.parse(until));
    }

    /** 24 November 2026 is a Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "mon tue, 08:00, 18:00, 2026-11-24, 08:00, YES",
        "mon tue, 08:00, 18:00, 2026-11-24, 18:00, NO",
        "mon wed, 08:00, 18:00, 2026-11-24, 12:00, NO",
        ", 08:00, 18:00, 2026-11-28, 12:00, YES",
        "mon, 22:00, 06:00, 2026-11-24, 05:59, YES",
        "mon, 22:00, 06:00, 2026-11-24, 23:00, NO",
        ", 00:00, 00:00, 2026-11-24, 03:00, YES",
        ", , , 2026-11-24, 03:00, UNKNOWN",
        ", 08:00, , 2026-11-24, 09:00, UNKNOWN"
    })
    void goesByTheHoursThatWereWrittenDown(
            @Nullable String days,
            @Nullable String from,
            @Nullable String until,
            String on,
            String at,
            SavedPlace.Answering expected) {
        Instant now =
                LocalDate.parse(on).atTime(LocalTime.parse(at)).atZone(NEW_YORK).toInstant();

        assertThat(SavedPlace.answering(hours(days, from, until), now, NEW_YORK))
                .isEqualTo(expected);
    }
}
