package org.porchlight.boundaries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.porchlight.platform.privacy.Opened;

/**
 * A boundary that is kept, opened.
 *
 * @param version to notice that another window changed it
 * @param state whether its words could be opened; they are empty if not
 */
record KeptBoundary(
        UUID id,
        BoundaryStatus status,
        LocalDate reviewOn,
        Instant createdAt,
        int version,
        Opened.State state,
        BoundaryText text) {

    public boolean isOpen() {
        return state == Opened.State.OPEN;
    }

    public boolean isActive() {
        return status == BoundaryStatus.ACTIVE;
    }

    boolean isDue(LocalDate today) {
        return isActive() && !reviewOn.isAfter(today);
    }

    public CardView card() {
        return CardView.of(text, reviewOn);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "KeptBoundary";
    }
}
