package org.porchlight.sharing.packets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A packet that a counselor keeps.
 *
 * @param document null if it is locked or damaged
 */
record Packet(
        UUID id, int version, Instant updatedAt, @Nullable Document document) {

    /**
     * What is sealed.
     *
     * @param from what families see as the sender
     * @param items kind and id of each thing in it
     * @param on a day to keep in mind; null for none
     */
    record Document(
            String title,
            String from,
            String note,
            List<String> items,
            @Nullable LocalDate on,
            @Nullable LocalTime at,
            String where) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Document";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Packet";
    }
}
