package org.porchlight.directory.meetings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When a weekly meeting is next. */
final class NextMeeting {

    private NextMeeting() {}

    /**
     * The meeting that runs now, or the next one. On the day on which clocks skip its time it begins as much later, and where a
     * time comes twice, the first counts, as {@link ZonedDateTime} does it.
     *
     * @param zone where the meeting's clock is
     */
    static ZonedDateTime after(Instant now, DayOfWeek day, LocalTime starts, int minutes, ZoneId zone) {
        // one that began yesterday before midnight may still run
        LocalDate from = now.atZone(zone).toLocalDate().minusDays(1);
        ZonedDateTime next = ZonedDateTime.of(from.with(TemporalAdjusters.nextOrSame(day)), starts, zone);
        return next.plusMinutes(minutes).toInstant().isAfter(now)
                ? next
                : ZonedDateTime.of(next.toLocalDate().plusWeeks(1), starts, zone);
    }
}
