package org.porchlight.worksheets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a family is with a sheet, in their own judgement. */
public enum WorksheetStatus {
    DRAFT,
    READY,
    TRIED,
    RETIRED;

    /** In forms, messages and the database. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorksheetStatus> of(String value) {
        return Arrays.stream(values()).filter(s -> s.value().equals(value)).findFirst();
    }
}
