package org.porchlight.accounts.factors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's passkeys.
 *
 * @param id names it in a form; public, and opens nothing
 * @param label what its owner calls it
 * @param lastUsedOn null if it never was
 */
record Passkey(
        String id,
        String label,
        LocalDate addedOn,
        @Nullable LocalDate lastUsedOn) {}
