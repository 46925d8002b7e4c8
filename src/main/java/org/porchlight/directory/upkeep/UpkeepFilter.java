package org.porchlight.directory.upkeep;

import java.util.Arrays;
import java.util.Locale;

/** Which places an administrator wants to see. */
enum UpkeepFilter {
    REPORTED("q.reports > 0"),
    SUGGESTED("exists (select from listing_suggestion g where g.offering_id = o.id and g.is_open)"),
    UNCHECKED("(k.checked_on is null or k.checked_on < :stale)"),
    ABSENT("a.absent"),
    CLOSED("o.status = 'closed'"),
    HIDDEN("o.status = 'hidden'"),
    SHOWN("o.status <> 'hidden'"),
    /** A change by an administrator holds that nobody has taken back. */
    EDITED("exists (select from listing_change c where c.offering_id = o.id and c.undone_at is null)"),
    ALL("true");

    private final String condition;

    UpkeepFilter(String condition) {
        this.condition = condition;
    }

    /** The condition in SQL; fixed text, nothing that anybody typed. */
    String condition() {
        return condition;
    }

    /** The value in the address. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter with this value, otherwise the one for reports: they wait for somebody. */
    static UpkeepFilter of(String value) {
        return Arrays.stream(values())
                .filter(filter -> filter.value().equals(value))
                .findFirst()
                .orElse(REPORTED);
    }
}
