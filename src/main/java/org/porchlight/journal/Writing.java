package org.porchlight.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody asks to be saved.
 *
 * @param id of the entry; made when the empty form is shown, so that sending it twice makes one entry
 * @param base the version that the writer began from; 0 for a new entry
 * @param on the day it is about, as the writer saw it
 * @param drafts of these words, not needed any more once they are saved
 */
record Writing(UUID id, int base, LocalDate on, ZoneId zone, EntryWords words, Set<UUID> drafts) {

    Writing under(UUID otherId, int otherBase) {
        return new Writing(otherId, otherBase, on, zone, words, drafts);
    }

    boolean isWhat(Entry entry) {
        return entry.isOpen() && entry.on().equals(on) && entry.words().equals(words);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Writing[" + id + "]";
    }
}
