package org.porchlight.journal.moods;

import java.time.LocalDate;

/** A mood that somebody chose for a day. */
public record MoodDay(LocalDate on, Mood mood) {

    /** Private words stay out of logs. */
    @Override
    public String toString() {
        return "MoodDay";
    }
}
