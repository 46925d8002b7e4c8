package org.porchlight.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.porchlight.platform.privacy.Opened;

/**
 * An entry as its writer reads it.
 *
 * @param on the day it is about, as the writer saw it
 * @param zone where the writer's clock stood then
 * @param version counts from 1, one up with each change
 * @param state whether the words could be opened
 * @param words empty unless they could
 */
record Entry(
        UUID id,
        LocalDate on,
        ZoneId zone,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Opened.State state,
        EntryWords words) {

    public boolean isOpen() {
        return state == Opened.State.OPEN;
    }

    public boolean isLocked() {
        return state == Opened.State.LOCKED;
    }

    public boolean wasChanged() {
        return version > 1;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
