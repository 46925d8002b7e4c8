package org.porchlight.boundaries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a boundary holds now. All can be turned back. */
enum BoundaryStatus {
    ACTIVE,
    /** Not for now; it is not looked at again until it is active. */
    PAUSED,
    /** It has done its work, or did not fit. Kept to be read. */
    RETIRED;

    /** The value in forms and in the database. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "boundaries.status." + value();
    }

    static Optional<BoundaryStatus> of(String value) {
        return Arrays.stream(values()).filter(s -> s.value().equals(value)).findFirst();
    }
}
