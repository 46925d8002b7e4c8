package org.porchlight.journal.moods;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a day was, in a word. The order is that of the picker; none of them counts as better or worse. */
public enum Mood {
    HEAVY,
    LOW,
    STEADY,
    HOPEFUL,
    CALM;

    /** As it stands in forms and in sealed entries. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its word for readers stands. */
    public String messageKey() {
        return "journal.mood." + value();
    }

    /** The mood of a form's value; empty for "rather not say" and for anything unknown. */
    public static Optional<Mood> of(String value) {
        return Arrays.stream(values())
                .filter(mood -> mood.value().equals(value))
                .findFirst();
    }
}
