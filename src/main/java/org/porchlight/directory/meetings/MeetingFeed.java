package org.porchlight.directory.meetings;

/**
 * Whose meetings a file holds, as the administrator says: type codes mean different things in different fellowships, so a file
 * cannot say it.
 *
 * @param slug from the name; the same name is the same feed
 * @param audience "family", "person" or "open"
 * @param zone for meetings that name none; may be empty
 */
record MeetingFeed(
        String slug,
        String name,
        String publisher,
        String url,
        String licenceNote,
        String fellowship,
        String audience,
        String zone) {}
