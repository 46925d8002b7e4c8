package org.porchlight.home;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a family says it is with a step. Any may follow any: nothing is locked, and nothing ends. */
enum StepStatus {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED;

    /** As it stands in forms, in the database and behind {@code home.status.} in the messages. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StepStatus> of(String value) {
        return Arrays.stream(values())
                .filter(status -> status.value().equals(value))
                .findFirst();
    }
}
