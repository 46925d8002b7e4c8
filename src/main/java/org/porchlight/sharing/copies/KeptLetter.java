package org.porchlight.sharing.copies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.sharing.Letter;

/**
 * A packet that a family has kept.
 *
 * @param letter null if it is locked or damaged
 */
record KeptLetter(UUID id, Instant keptAt, @Nullable Letter letter) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "KeptLetter";
    }
}
