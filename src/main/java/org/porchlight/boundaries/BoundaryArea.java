package org.porchlight.boundaries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a boundary is about. */
enum BoundaryArea {
    MONEY,
    HOME,
    CAR,
    PHONE,
    VISITORS,
    TIME,
    CHILDREN,
    SAFETY;

    /** The value in forms, documents and the examples' file. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "boundaries.area." + value();
    }

    static Optional<BoundaryArea> of(String value) {
        return Arrays.stream(values())
                .filter(area -> area.value().equals(value))
                .findFirst();
    }
}
