package org.porchlight.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.porchlight.platform.privacy.Opened;

/**
 * What an entry said before, as its writer reads it.
 *
 * @param writtenAt when these words were saved
 * @param words empty unless they could be opened
 */
record EarlierVersion(UUID id, LocalDate on, ZoneId zone, Instant writtenAt, Opened.State state, EntryWords words) {

    public boolean isOpen() {
        return state == Opened.State.OPEN;
    }

    public boolean isLocked() {
        return state == Opened.State.LOCKED;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "EarlierVersion[" + id + "]";
    }
}
