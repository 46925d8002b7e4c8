package org.porchlight.journal;

import java.time.Instant;
import java.util.UUID;
import org.porchlight.platform.privacy.Opened;

/**
 * Words that were typed and not saved yet, as their writer reads them.
 *
 * @param entry the entry they are for, which may not be there yet
 * @param base the version of the entry they began from; 0 for a new entry
 * @param edition counts up with each keeping
 * @param form empty unless it could be opened
 */
record Draft(UUID id, UUID entry, int base, int edition, Instant savedAt, Opened.State state, EntryForm form) {

    public boolean isOpen() {
        return state == Opened.State.OPEN;
    }

    public boolean isLocked() {
        return state == Opened.State.LOCKED;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
