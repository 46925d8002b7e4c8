package org.porchlight.worksheets.activities;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Hour;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Scale;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * Something to do.
 *
 * @param gives which part of what using gives it could give too
 * @param cost as written
 * @param invites who asks whom
 * @param tiny a version for a bad day
 * @param before mood before it, 0 to 10
 * @param after mood after it, 0 to 10
 */
record Activity(
        @Line String what,

        @Ticks({"calm", "sleep", "pain", "company", "thrill"})
        List<String> gives,

        @Line String cost,

        @Choice({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
        String weekday,

        @Hour @Nullable LocalTime at,
        @Line String invites,
        @Line String tiny,
        @Choice({"yes", "partly", "no"}) String happened,
        @Scale @Nullable Integer before,
        @Scale @Nullable Integer after) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Activity";
    }
}
