package org.porchlight.boundaries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a boundary went. Three words, none of them a mark. */
enum Outcome {
    KEPT,
    PARTLY,
    NOT_THIS_TIME;

    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "boundaries.outcome." + value();
    }

    static Optional<Outcome> of(String value) {
        return Arrays.stream(values()).filter(o -> o.value().equals(value)).findFirst();
    }
}
