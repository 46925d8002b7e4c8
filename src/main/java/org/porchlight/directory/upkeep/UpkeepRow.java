package org.porchlight.directory.upkeep;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the administrators' list.
 *
 * @param phone the number to ring first as it is printed, empty if there is none
 * @param reports how many reports wait for an answer
 * @param wrongNumber how many of them say that the number is wrong
 * @param checkedOn when somebody last got through, null if nobody said so yet
 */
public record UpkeepRow(
        long id,
        String name,
        String programName,
        String city,
        String region,
        String status,
        String phone,
        int reports,
        int wrongNumber,
        @Nullable LocalDate checkedOn,
        boolean absent) {}
