package org.porchlight.sharing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The two directions of sharing. */
public enum LinkKind {
    /** A family lets one counselor read chosen pages. */
    PAGES(List.of(1, 7, 30), 7, Duration.ofMinutes(5)),
    /** A counselor hands the same packet to many families. */
    PACKET(List.of(7, 30, 90), 30, Duration.ofDays(1));

    private final List<Integer> days;
    private final int usual;
    private final Duration step;

    LinkKind(List<Integer> days, int usual, Duration step) {
        this.days = days;
        this.usual = usual;
        this.step = step;
    }

    /** For how many days a link may stay open; the owner chooses. */
    public List<Integer> days() {
        return days;
    }

    /** What is chosen until the owner chooses. */
    public int usualDays() {
        return usual;
    }

    /** How exactly the owner learns when it was opened. */
    public Duration step() {
        return step;
    }

    /** As it stands in the database and in messages. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LinkKind of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
