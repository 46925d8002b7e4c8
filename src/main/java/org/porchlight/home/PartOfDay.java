package org.porchlight.home;

import java.time.LocalTime;
import java.util.Locale;

/** Which greeting fits, by the clock of the person's zone. */
enum PartOfDay {
    /** From midnight to five: no greeting fits, and nobody needs to be told how late it is. */
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING;

    private static final int DAWN = 5;
    private static final int NOON = 12;
    private static final int DUSK = 18;

    static PartOfDay of(LocalTime time) {
        int hour = time.getHour();
        if (hour < DAWN) {
            return NIGHT;
        }
        if (hour < NOON) {
            return MORNING;
        }
        return hour < DUSK ? AFTERNOON : EVENING;
    }

    /** Whether one asks about "tonight" instead of "today". */
    boolean isTonight() {
        return this == EVENING || this == NIGHT;
    }

    /** Behind {@code home.greeting.} in the messages. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
