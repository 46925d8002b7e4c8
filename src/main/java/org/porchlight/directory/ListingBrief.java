package org.porchlight.directory;

import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.Phone;

/**
 * A listing in a few words.
 *
 * @param programName empty if the list names none
 * @param address in one line; empty for a place without one
 * @param phone the number to call first, null if the list has none
 * @param hidden it is not shown any more to those who have not saved it
 * @param notInLatestList the newest edition of its list no longer names it
 */
public record ListingBrief(
        long id,
        String name,
        String programName,
        String address,
        @Nullable Phone phone,
        boolean saysNoOpioidTreatment,
        boolean closed,
        boolean hidden,
        boolean notInLatestList) {}
