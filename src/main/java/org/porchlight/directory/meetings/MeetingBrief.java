package org.porchlight.directory.meetings;

import org.springframework.modulith.NamedInterface;

/**
 * A meeting in a few words, for pages of other modules.
 *
 * @param when day and time of the week, such as "Wednesday, 7:30 PM"
 * @param attendance "in-person", "online" or "hybrid"
 * @param where empty for one without a place
 * @param joinUrl empty for one that cannot be joined by video
 * @param dialIn empty for one that cannot be joined by phone
 */
@NamedInterface("meetings")
public record MeetingBrief(
        long id,
        String name,
        String fellowship,
        String when,
        String attendance,
        String where,
        String joinUrl,
        String dialIn) {}
