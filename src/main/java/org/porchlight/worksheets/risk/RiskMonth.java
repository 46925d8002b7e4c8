package org.porchlight.worksheets.risk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One month of the risk calendar, for a small table.
 *
 * @param weeks of seven days each; the first and the last may hold days of other months
 */
public record RiskMonth(YearMonth month, List<List<Cell>> weeks) {

    /** More do not fit on the page; the list beside the table tells the rest. */
    private static final int MOST = 3;

    /** @param high whether the day is in one of the windows */
    public record Cell(LocalDate day, boolean inMonth, boolean high, boolean today) {}

    /** From this month, or the first in which something begins, to the last day of the windows: three months at most. */
    public static List<RiskMonth> of(List<RiskWindow> windows, LocalDate today, DayOfWeek firstDay) {
        List<RiskWindow> open =
                windows.stream().filter(window -> !window.isOver(today)).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        LocalDate begin =
                open.stream().map(RiskWindow::from).min(LocalDate::compareTo).orElse(today);
        LocalDate end =
                open.stream().map(RiskWindow::until).max(LocalDate::compareTo).orElse(today);
        YearMonth first = YearMonth.from(begin.isBefore(today) ? today : begin);
        return Stream.iterate(first, month -> !month.isAfter(YearMonth.from(end)), month -> month.plusMonths(1))
                .limit(MOST)
                .map(month -> new RiskMonth(month, weeks(month, open, today, firstDay)))
                .toList();
    }

    private static List<List<Cell>> weeks(
            YearMonth month, List<RiskWindow> windows, LocalDate today, DayOfWeek firstDay) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate begin = month.atDay(1).with(TemporalAdjusters.previousOrSame(firstDay));
        for (LocalDate week = begin; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            weeks.add(week.datesUntil(week.plusWeeks(1))
                    .map(day -> new Cell(
                            day,
                            YearMonth.from(day).equals(month),
                            windows.stream().anyMatch(window -> window.covers(day)),
                            day.equals(today)))
                    .toList());
        }
        return weeks;
    }
}
