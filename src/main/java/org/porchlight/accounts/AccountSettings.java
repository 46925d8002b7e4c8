package org.porchlight.accounts;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set.
 *
 * @param zone null for the zone of the installation
 * @param previews whether the journal's list shows first lines
 * @param email null unless the person asked for mail
 */
public record AccountSettings(
        @Nullable ZoneId zone,
        boolean previews,
        LockAfter lockAfter,
        @Nullable String email) {}
