package org.porchlight.shortlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a family is with a place. */
enum PlaceStatus {
    TO_CALL,
    LEFT_MESSAGE,
    WAITING_LIST,
    APPOINTMENT,
    SAID_NO,
    NOT_A_FIT;

    /** As it stands in forms, messages and sealed documents. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PlaceStatus> of(String value) {
        return Arrays.stream(values())
                .filter(status -> status.value().equals(value))
                .findFirst();
    }

    /** Whether somebody may still ring there. */
    boolean isHopeful() {
        return this != SAID_NO && this != NOT_A_FIT;
    }

    /** What a call's outcome makes of it; empty if nothing changes. */
    static Optional<PlaceStatus> after(String outcome) {
        return switch (outcome) {
            case "voicemail" -> Optional.of(LEFT_MESSAGE);
            case "waiting-list" -> Optional.of(WAITING_LIST);
            case "appointment" -> Optional.of(APPOINTMENT);
            case "said-no" -> Optional.of(SAID_NO);
            case "not-a-fit" -> Optional.of(NOT_A_FIT);
            default -> Optional.empty();
        };
    }
}
