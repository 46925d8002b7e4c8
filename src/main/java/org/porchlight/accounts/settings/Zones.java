package org.porchlight.accounts.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The time zones that can be chosen, by the names of the IANA time zone database, such as "America/New_York". */
final class Zones {

    private static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    private Zones() {}

    static List<String> names() {
        return NAMES;
    }

    static Optional<ZoneId> of(String name) {
        return NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
