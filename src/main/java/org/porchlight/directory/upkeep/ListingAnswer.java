package org.porchlight.directory.upkeep;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an administrator found out about a place that was reported. */
enum ListingAnswer {
    /** Rang, and the number is right: a check of today. */
    RIGHT,
    /** The right number is another one. */
    NUMBER,
    CLOSED,
    /** Not to be shown to anybody who has not saved it. */
    HIDDEN,
    /** Shown as any other again. */
    ACTIVE,
    /** Nothing has to change. */
    NOTHING;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListingAnswer> of(String value) {
        return Arrays.stream(values()).filter(a -> a.value().equals(value)).findFirst();
    }
}
