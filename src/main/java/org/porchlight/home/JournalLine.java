package org.porchlight.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the first page says about the journal: a day, and nothing else.
 *
 * @param kind behind {@code home.journal.} in the messages
 * @param day in words; empty where the sentence needs none
 */
record JournalLine(String kind, String day) {

    private static final int WEEK = 7;

    static JournalLine of(@Nullable LocalDate last, LocalDate today, Locale reader) {
        if (last == null) {
            return new JournalLine("never", "");
        }
        long days = ChronoUnit.DAYS.between(last, today);
        if (days == 0) {
            return new JournalLine("today", "");
        }
        if (days == 1) {
            return new JournalLine("yesterday", "");
        }
        DateTimeFormatter words = days > 0 && days < WEEK
                ? DateTimeFormatter.ofPattern("EEEE", reader)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader);
        return new JournalLine("day", words.format(last));
    }
}
