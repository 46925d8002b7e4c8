package org.porchlight.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.journal.moods.Mood;

/**
 * One entry in a list.
 *
 * @param preview its first words; empty unless the reader wants them, because others may look at the screen
 * @param locked it belongs to an older key; neither locked nor open means damaged
 */
record EntryLine(
        UUID id,
        LocalDate on,
        String shortDay,
        String day,
        String date,
        String time,
        Optional<Mood> mood,
        boolean incident,
        List<String> tags,
        String preview,
        boolean open,
        boolean locked) {

    static EntryLine of(Entry entry, DayWords words, boolean previews) {
        return new EntryLine(
                entry.id(),
                entry.on(),
                words.shortDay(entry.on()),
                words.day(entry.on()),
                words.date(entry.on()),
                words.time(entry.createdAt(), entry.zone()),
                entry.words().chosenMood(),
                EntryKind.of(entry.words().kind()) == EntryKind.INCIDENT,
                entry.words().tags(),
                previews ? entry.words().preview() : "",
                entry.isOpen(),
                entry.isLocked());
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "EntryLine[" + id + "]";
    }
}
