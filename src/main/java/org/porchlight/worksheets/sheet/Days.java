package org.porchlight.worksheets.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Which day it is for whoever fills in a sheet. Somebody who is not signed in has not said where they live: then every day
 * that is still, or already, today somewhere counts as today, so that nobody's own day is refused.
 *
 * @param today the best guess, for proposing days
 * @param earliest the first day that may be called today
 * @param latest the last day that may be called today
 */
public record Days(LocalDate today, LocalDate earliest, LocalDate latest) {

    /** The last place on earth where a day ends, and the first where one begins. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    public static Days in(ZoneId zone, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return new Days(today, today, today);
    }

    public static Days anywhere(Clock clock) {
        return new Days(
                LocalDate.now(clock), LocalDate.now(clock.withZone(LAST)), LocalDate.now(clock.withZone(FIRST)));
    }

    public boolean isPast(LocalDate day) {
        return day.isBefore(earliest);
    }

    public boolean isAhead(LocalDate day) {
        return day.isAfter(latest);
    }
}
