package org.porchlight.shortlist;

import java.util.UUID;

/**
 * A call that somebody wanted to make by today.
 *
 * @param name of the place, as the family calls it
 */
public record CallDue(UUID place, String name) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CallDue";
    }
}
