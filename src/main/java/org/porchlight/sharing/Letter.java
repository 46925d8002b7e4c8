package org.porchlight.sharing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one link shows: a snapshot, made when the link is made and never changed.
 *
 * @param from whom the reader sees as the sender, in the sender's words; may be empty
 * @param title may be empty
 * @param note in the sender's words; may be empty
 * @param on the sender's day when the copies were made
 * @param visit a day to keep in mind; null for none
 */
public record Letter(
        String from,
        String title,
        String note,
        LocalDate on,
        @Nullable Visit visit,
        List<SharedPart> parts) {

    /**
     * An appointment that a packet tells of.
     *
     * @param at by the clock of the place where it is; null if only the day is known
     */
    public record Visit(LocalDate on, @Nullable LocalTime at, String where) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Visit";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Letter";
    }
}
