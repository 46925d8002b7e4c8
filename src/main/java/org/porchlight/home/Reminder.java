package org.porchlight.home;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the first page reminds of, and how long it keeps quiet when asked to. */
enum Reminder {
    /** "Not today." */
    NEXT_THING(1),
    /** "Later." A week: long enough not to nag, short enough that not much is at stake. */
    RECOVERY_CODE(7);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    LocalDate quietUntil(LocalDate today) {
        return today.plusDays(days);
    }

    /** As it stands in forms and in the database. */
    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reminder> of(String value) {
        return Arrays.stream(values())
                .filter(reminder -> reminder.value().equals(value))
                .findFirst();
    }
}
