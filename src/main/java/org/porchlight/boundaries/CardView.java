package org.porchlight.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.boundaries.checks.GentleChecks;
import org.porchlight.boundaries.checks.Suggestion;

/**
 * A boundary as it is read and printed.
 *
 * @param areaKey the message of its area, or null
 * @param suggestions what is worth a second thought
 */
record CardView(@Nullable String areaKey, BoundaryText text, LocalDate reviewOn, List<Suggestion> suggestions) {

    static CardView of(BoundaryText text, LocalDate reviewOn) {
        return new CardView(
                Optional.of(text.area())
                        .flatMap(BoundaryArea::of)
                        .map(BoundaryArea::messageKey)
                        .orElse(null),
                text,
                reviewOn,
                GentleChecks.of(text.limit(), text.ifCrossed(), text.instead(), text.sure()));
    }

    public boolean couldRaiseDanger() {
        return text.danger().equals("yes");
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CardView";
    }
}
