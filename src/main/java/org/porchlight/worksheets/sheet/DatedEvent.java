package org.porchlight.worksheets.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day of a sheet that can be put into a calendar. Its title there is always a neutral one, because calendars are shared.
 *
 * @param key tells the events of one sheet apart, such as the field's name
 * @param at where the family lives; null for the whole day
 * @param minutes how long, when there is a time
 */
public record DatedEvent(String key, LocalDate on, @Nullable LocalTime at, int minutes) {

    public static DatedEvent wholeDay(String key, LocalDate on) {
        return new DatedEvent(key, on, null, 0);
    }
}
