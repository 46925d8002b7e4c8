package org.porchlight.shortlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Sheet;
import tools.jackson.databind.JsonNode;

/**
 * An appointment at a place.
 *
 * @param zone in which its time is told
 * @param notes null if they are locked or damaged
 */
record Appointment(
        UUID id,
        UUID place,
        int version,
        ZoneId zone,
        @Nullable AppointmentNotes notes) {

    static final Sheet<AppointmentNotes> SHEET = Sheet.of(AppointmentNotes.class);

    /** How long one is taken to last, where nobody says it. */
    static final int MINUTES = 60;

    /** What is sealed. */
    record Document(JsonNode notes, String zone) {}

    /** The day; the end of time for one that cannot be read. */
    LocalDate on() {
        return notes == null || notes.on() == null ? LocalDate.MAX : notes.on();
    }

    /** When it is over: at the end of its day, if it has no time. */
    Instant endsAt() {
        if (on().equals(LocalDate.MAX)) {
            return Instant.MAX;
        }
        LocalTime at = notes == null ? null : notes.at();
        return at == null
                ? on().plusDays(1).atStartOfDay(zone).toInstant()
                : ZonedDateTime.of(on(), at, zone).plusMinutes(MINUTES).toInstant();
    }

    /** Whether clocks jump over this time on this day in this zone, so that it does not exist there. */
    static boolean isJumpedOver(LocalDate on, LocalTime at, ZoneId zone) {
        return zone.getRules().getValidOffsets(on.atTime(at)).isEmpty();
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Appointment";
    }
}
