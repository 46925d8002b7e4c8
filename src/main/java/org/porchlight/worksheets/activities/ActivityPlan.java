package org.porchlight.worksheets.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Rows;

/**
 * A week of things to do, and one thing to notice and reward.
 *
 * @param mine for the one who helps
 * @param ours for the loved one, alone or together
 * @param weekOf when the week begins
 * @param noticed one behavior that anybody could see, other than using
 * @param reward what follows it within the hour
 * @param holdBack what I keep for another time when there was use
 */
record ActivityPlan(
        @Day @Nullable LocalDate weekOf,
        @Part("mine") @Rows(most = 5) List<Activity> mine,
        @Part("ours") @Rows(most = 5) List<Activity> ours,
        @Part(value = "reward", folded = true) @Line String noticed,
        @Line String reward,
        @Line String holdBack,
        @Day @Nullable LocalDate begins,
        @Day(Day.When.FUTURE) @Nullable LocalDate lookOn) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "ActivityPlan";
    }
}
