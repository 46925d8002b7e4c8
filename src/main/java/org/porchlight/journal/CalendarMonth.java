package org.porchlight.journal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A month as a sheet of weeks; the week begins on the day it begins on where the reader's language is spoken.
 *
 * @param weekdays the seven, in the order of the columns
 * @param weeks each of seven days, those of other months empty
 */
record CalendarMonth(List<DayOfWeek> weekdays, List<List<CalendarDay>> weeks) {

    /**
     * One square.
     *
     * @param number of the day; 0 for a square outside the month
     * @param entries of that day, the oldest first
     */
    record CalendarDay(int number, List<EntryLine> entries) {}

    static CalendarMonth of(YearMonth month, List<EntryLine> lines, Locale reader) {
        DayOfWeek first = WeekFields.of(reader).getFirstDayOfWeek();
        List<DayOfWeek> weekdays = IntStream.range(0, 7).mapToObj(first::plus).toList();
        LocalDate day = month.atDay(1);
        while (day.getDayOfWeek() != first) {
            day = day.minusDays(1);
        }
        List<List<CalendarDay>> weeks = new ArrayList<>();
        while (!YearMonth.from(day).isAfter(month)) {
            LocalDate begin = day;
            weeks.add(IntStream.range(0, 7)
                    .mapToObj(begin::plusDays)
                    .map(square -> square(square, month, lines))
                    .toList());
            day = day.plusDays(7);
        }
        return new CalendarMonth(weekdays, weeks);
    }

    private static CalendarDay square(LocalDate day, YearMonth month, List<EntryLine> lines) {
        if (!YearMonth.from(day).equals(month)) {
            return new CalendarDay(0, List.of());
        }
        List<EntryLine> entries = new ArrayList<>(
                lines.stream().filter(line -> line.on().equals(day)).toList());
        Collections.reverse(entries);
        return new CalendarDay(day.getDayOfMonth(), entries);
    }
}
