package org.porchlight.directory.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One weekly meeting of a feed. Contacts, last names and passcodes of the feed are left out on purpose.
 *
 * @param key tells it from the others of its feed
 * @param zone name of its time zone; empty if the feed names none
 * @param attendance "in-person", "online" or "hybrid"
 * @param lat null where it has no place on a map
 * @param medication "yes", "no" or "unknown"
 */
record FeedMeeting(
        String key,
        String name,
        DayOfWeek day,
        LocalTime starts,
        int minutes,
        String zone,
        String attendance,
        String location,
        String address,
        @Nullable Double lat,
        @Nullable Double lon,
        String joinUrl,
        String dialIn,
        String notes,
        String medication) {}
