package org.porchlight.helpnow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do in an overdose, in the order of the overdose page and in the words of one country, for a card that hangs on a wall
 * or goes into a wallet.
 *
 * @param version of the protocol, so that an old card can be told from a new one
 * @param reviewedBy the clinician who looked it over; null if nobody has yet
 * @param emergency the country's number, or what to say where none was checked
 * @param note a sentence for this country; may be empty
 */
public record OverdoseSteps(
        String version,
        LocalDate checkedOn,
        @Nullable String reviewedBy,
        String country,
        String emergency,
        List<Step> steps,
        List<Level> levels,
        List<String> doNot,
        String note) {

    /**
     * A bold line and one sentence.
     *
     * @param id "wake", "call", "naloxone", "breathe", "again", "side" or "stay"
     */
    public record Step(String id, String action, String how) {}

    /** How to help with breathing, by what somebody has learned. */
    public record Level(String who, String action) {}
}
