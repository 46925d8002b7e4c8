package org.porchlight.journal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days and times in the reader's language. */
record DayWords(Locale reader) {

    /** Such as "Monday, November 23, 2026". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(reader)
                .format(day);
    }

    /** Such as "November 23, 2026". */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader)
                .format(day);
    }

    /** Such as "Nov 23, 2026". */
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader)
                .format(day);
    }

    /** Such as "Mon 23". */
    public String shortDay(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, reader) + " " + day.getDayOfMonth();
    }

    /** Such as "November 2026". */
    public String month(YearMonth month) {
        return month(month.getMonth()) + " " + month.getYear();
    }

    public String month(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, reader);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, reader);
    }

    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, reader);
    }

    /** Such as "11:42 pm". Newer Java puts a narrow space there, which not every screen reader reads well. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(reader)
                .format(at.atZone(zone))
                .replace('\u202f', ' ')
                .toLowerCase(reader);
    }

    /** Such as "11:42 pm" for today and "November 22, 2026, 11:42 pm" for other days. */
    public String moment(Instant at, ZoneId zone, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return day.equals(today) ? time(at, zone) : date(day) + ", " + time(at, zone);
    }
}
