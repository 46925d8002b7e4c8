package org.porchlight.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody who reports a problem knows of it. */
public enum ProblemWitness {
    CALLED,
    WAS_THERE,
    READ_IT;

    /** The value in the form and in the database. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "directory.witness." + value().replace('_', '-');
    }

    /** The way with this value; nothing if there is none, or none was said. */
    public static Optional<ProblemWitness> of(String value) {
        return Arrays.stream(values()).filter(w -> w.value().equals(value)).findFirst();
    }
}
