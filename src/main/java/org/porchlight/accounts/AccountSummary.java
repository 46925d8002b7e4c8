package org.porchlight.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator may see of an account: days, not times, and nothing written. */
public record AccountSummary(
        UUID id,
        String name,
        Role role,
        boolean hasEmail,
        LocalDate createdOn,
        @Nullable LocalDate lastSignedInOn,
        boolean isDisabled,
        boolean hasWritten) {}
