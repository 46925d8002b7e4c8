package org.porchlight.directory.finder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The groups of filters, in the order in which a page shows them. A listing matches a group if it matches any of the chosen
 * options in it, and the search if it matches every group in which something is chosen.
 */
public enum FilterGroup {
    MEDICATION,
    SETTING,
    PAYMENT,
    WHO,
    LANGUAGE,
    TELEHEALTH,
    DETOX,
    FAMILY;

    /** The name of the form field and of the address's parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the group's heading; the sentence beside "not sure?" has the same key with {@code .help} behind it. */
    public String messageKey() {
        return "directory.filter." + parameter();
    }

    /** The options in the order in which a page shows them. */
    public List<FilterOption> options() {
        return Arrays.stream(FilterOption.values())
                .filter(option -> option.group() == this)
                .toList();
    }
}
