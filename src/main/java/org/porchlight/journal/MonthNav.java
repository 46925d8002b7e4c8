package org.porchlight.journal;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month and the way to others that hold entries.
 *
 * @param label such as "November 2026"
 * @param value as it stands in addresses, such as 2026-11
 * @param earlier the next older month with entries
 * @param later the next newer month with entries
 * @param all months with entries, the newest first
 */
record MonthNav(
        String label,
        String value,
        @Nullable MonthLink earlier,
        @Nullable MonthLink later,
        List<MonthLink> all) {

    /** A month to go to. */
    record MonthLink(String value, String label) {

        static MonthLink of(YearMonth month, DayWords words) {
            return new MonthLink(month.toString(), words.month(month));
        }
    }

    static MonthNav of(YearMonth month, List<YearMonth> months, DayWords words) {
        return new MonthNav(
                words.month(month),
                month.toString(),
                months.stream()
                        .filter(other -> other.isBefore(month))
                        .findFirst()
                        .map(other -> MonthLink.of(other, words))
                        .orElse(null),
                months.stream()
                        .filter(other -> other.isAfter(month))
                        .reduce((newer, older) -> older)
                        .map(other -> MonthLink.of(other, words))
                        .orElse(null),
                months.stream().map(other -> MonthLink.of(other, words)).toList());
    }
}
