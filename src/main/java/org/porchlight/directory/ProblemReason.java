package org.porchlight.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wrong with a listing. */
public enum ProblemReason {
    WRONG_NUMBER,
    CLOSED,
    MOVED,
    WRONG_SERVICES,
    /** The number reaches somebody who sells places elsewhere. */
    SALES_CALL,
    OTHER;

    /** The value in the form and in the database. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "directory.problem." + value().replace('_', '-');
    }

    /** The reason with this value; nothing if there is none. */
    public static Optional<ProblemReason> of(String value) {
        return Arrays.stream(values()).filter(r -> r.value().equals(value)).findFirst();
    }
}
