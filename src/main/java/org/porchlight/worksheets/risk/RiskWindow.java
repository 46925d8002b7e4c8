package org.porchlight.worksheets.risk;

import java.time.LocalDate;

/**
 * The 30 days after a break in using, or after another dangerous day, in which an overdose is most likely. The length follows
 * the studies that step 4 cites: the month after a treatment ends, and the 28 days after leaving a hospital.
 *
 * @param why the kind of day, as the tool calls it
 * @param from the first of these days
 */
public record RiskWindow(String why, LocalDate from) {

    private static final int DAYS = 30;

    /** The last of these days. */
    public LocalDate until() {
        return from.plusDays(DAYS);
    }

    /** Whether this day is one of them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until());
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(until());
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "RiskWindow";
    }
}
