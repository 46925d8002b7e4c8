package org.porchlight.journal;

/** What an entry started from: an empty page, or the three questions about something that happened. */
enum EntryKind {
    ENTRY,
    INCIDENT;

    static EntryKind of(String value) {
        return value.equals("incident") ? INCIDENT : ENTRY;
    }

    String value() {
        return this == INCIDENT ? "incident" : "entry";
    }
}
