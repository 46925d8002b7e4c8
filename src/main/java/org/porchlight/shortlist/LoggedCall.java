package org.porchlight.shortlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Sheet;

/**
 * A call that was made.
 *
 * @param notes null if they are locked or damaged
 */
record LoggedCall(
        UUID id, int version, Instant loggedAt, @Nullable CallNotes notes) {

    static final Sheet<CallNotes> SHEET = Sheet.of(CallNotes.class);

    /** The newest first, by the day and time that the family wrote. */
    static final Comparator<LoggedCall> NEWEST_FIRST = Comparator.comparing(LoggedCall::on)
            .thenComparing(LoggedCall::at)
            .thenComparing(LoggedCall::loggedAt)
            .reversed();

    LocalDate on() {
        return notes == null || notes.calledOn() == null ? LocalDate.MIN : notes.calledOn();
    }

    private LocalTime at() {
        return notes == null || notes.calledAt() == null ? LocalTime.MIN : notes.calledAt();
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "LoggedCall";
    }
}
