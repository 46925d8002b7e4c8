package org.porchlight.worksheets.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.OpenBox;

/**
 * The places that a family considers, for tools that begin with them. Whoever keeps such places implements it; worksheets know
 * nothing more of them.
 */
public interface PlacesInMind {

    /** Those that somebody may still ring, the first to ring in front. */
    List<Place> of(OpenBox box);

    /**
     * One of them; all texts may be empty.
     *
     * @param hours in words, as the family heard them
     * @param medicine "methadone", "buprenorphine", "both", "none" or "unsure"
     * @param standing "taking", "full" or "closed", by the last call
     * @param checkedOn the day of that call
     * @param answering "yes" or "no" by the hours that the family wrote down, at this moment; "unknown" without them
     */
    record Place(
            UUID id,
            String name,
            String phone,
            String hours,
            String medicine,
            String standing,
            @Nullable LocalDate checkedOn,
            String answering) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Place";
        }
    }
}
