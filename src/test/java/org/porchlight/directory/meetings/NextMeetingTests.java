package org.porchlight.directory.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextMeetingTests {

    /** 24 November 2026 is a Tuesday; clocks go forward on 14 March 2027 and back on 7 November 2027 in New York. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00:00Z, TUESDAY, 19:00, 60, America/New_York, 2026-11-24T19:00-05:00",
        "2026-11-25T00:30:00Z, TUESDAY, 19:00, 60, America/New_York, 2026-11-24T19:00-05:00",
        "2026-11-25T01:00:00Z, TUESDAY, 19:00, 60, America/New_York, 2026-12-01T19:00-05:00",
        "2026-11-25T05:30:00Z, TUESDAY, 23:30, 90, America/New_York, 2026-11-24T23:30-05:00",
        "2026-11-25T06:00:00Z, TUESDAY, 23:30, 90, America/New_York, 2026-12-01T23:30-05:00",
        "2026-11-24T03:00:00Z, TUESDAY, 08:00, 60, Australia/Sydney, 2026-12-01T08:00+11:00",
        "2026-11-23T20:30:00Z, TUESDAY, 08:00, 60, Australia/Sydney, 2026-11-24T08:00+11:00",
        "2027-03-13T12:00:00Z, SUNDAY, 19:00, 60, America/New_York, 2027-03-14T19:00-04:00",
        "2027-03-13T12:00:00Z, SUNDAY, 02:30, 60, America/New_York, 2027-03-14T03:30-04:00",
        "2027-03-15T12:00:00Z, SUNDAY, 02:30, 60, America/New_York, 2027-03-21T02:30-04:00",
        "2027-11-06T12:00:00Z, SUNDAY, 19:00, 60, America/New_York, 2027-11-07T19:00-05:00",
        "2027-11-06T12:00:00Z, SUNDAY, 01:30, 60, America/New_York, 2027-11-07T01:30-04:00"
    })
    void isRightAcrossMidnightAndChangesOfTheClock(
            String now, DayOfWeek day, LocalTime starts, int minutes, String zone, String expected) {
        assertThat(NextMeeting.after(Instant.parse(now), day, starts, minutes, ZoneId.of(zone))
                        .toOffsetDateTime())
                .hasToString(expected);
    }
}
