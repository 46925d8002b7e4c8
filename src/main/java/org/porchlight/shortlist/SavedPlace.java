package org.porchlight.shortlist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Sheet;
import tools.jackson.databind.JsonNode;

/**
 * A place on somebody's shortlist.
 *
 * @param document null if it is locked or damaged
 * @param notes null exactly then
 */
record SavedPlace(
        UUID id,
        int version,
        Instant savedAt,
        @Nullable Document document,
        @Nullable PlaceNotes notes) {

    static final Sheet<PlaceNotes> SHEET = Sheet.of(PlaceNotes.class);

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /**
     * What is sealed.
     *
     * @param listing the listing's public id; null for a place that was typed by hand
     * @param waitingUntil from when a place may be free
     * @param callBackOn when to ring again
     * @param calls how many were made
     * @param lastOutcome of the newest call; empty if there is none
     * @param reported whether the family told the site that the list is wrong here
     */
    record Document(
            @Nullable Long listing,
            JsonNode notes,
            String status,
            @Nullable LocalDate waitingUntil,
            @Nullable LocalDate callBackOn,
            int calls,
            String lastOutcome,
            @Nullable LocalDate lastCalledOn,
            boolean reported) {

        static Document fresh(@Nullable Long listing, PlaceNotes notes) {
            return new Document(
                    listing, SHEET.json(notes), PlaceStatus.TO_CALL.value(), null, null, 0, "", null, false);
        }

        Document with(PlaceNotes changed) {
            return new Document(
                    listing,
                    SHEET.json(changed),
                    status,
                    waitingUntil,
                    callBackOn,
                    calls,
                    lastOutcome,
                    lastCalledOn,
                    reported);
        }

        Document turned(PlaceStatus to, @Nullable LocalDate until, @Nullable LocalDate callBack) {
            return new Document(
                    listing, notes, to.value(), until, callBack, calls, lastOutcome, lastCalledOn, reported);
        }

        Document counted(int howMany, String outcome, @Nullable LocalDate on) {
            return new Document(
                    listing,
                    notes,
                    status,
                    waitingUntil,
                    callBackOn,
                    howMany,
                    outcome,
                    on,
                    reported && outcome.equals(lastOutcome));
        }

        Document told() {
            return new Document(
                    listing, notes, status, waitingUntil, callBackOn, calls, lastOutcome, lastCalledOn, true);
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Document";
        }
    }

    public boolean isOpen() {
        return document != null;
    }

    public PlaceStatus status() {
        return document == null
                ? PlaceStatus.TO_CALL
                : PlaceStatus.of(document.status()).orElse(PlaceStatus.TO_CALL);
    }

    /** Places that are rung first come first. */
    int order() {
        return notes == null || notes.rank().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(notes.rank());
    }

    /** Whether they should be answering the phone now. */
    enum Answering {
        /** Nobody has written down when. */
        UNKNOWN,
        YES,
        NO
    }

    /**
     * By the hours that the family wrote down.
     *
     * @param zone where the place is, as far as is known
     */
    static Answering answering(PlaceNotes notes, Instant now, ZoneId zone) {
        LocalTime from = notes.opensAt();
        LocalTime until = notes.closesAt();
        if (from == null || until == null) {
            return Answering.UNKNOWN;
        }
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overMidnight = !from.isBefore(until);
        if (!overMidnight) {
            boolean open = isDay(notes, there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
            return open ? Answering.YES : Answering.NO;
        }
        boolean sinceToday = isDay(notes, there.getDayOfWeek()) && !time.isBefore(from);
        boolean sinceYesterday = isDay(notes, there.getDayOfWeek().minus(1)) && time.isBefore(until);
        return sinceToday || sinceYesterday ? Answering.YES : Answering.NO;
    }

    /** No day ticked means that nobody said it was not every day. */
    private static boolean isDay(PlaceNotes notes, DayOfWeek day) {
        return notes.days().isEmpty() || notes.days().contains(DAYS.get(day.getValue() - 1));
    }

    /** For messages: "unknown", "yes" or "no". */
    static String word(Answering answering) {
        return answering.name().toLowerCase(Locale.ROOT);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SavedPlace";
    }
}
