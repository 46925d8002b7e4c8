package org.porchlight.worksheets.rightmoment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * What to watch for, what to say and where to ring.
 *
 * @param person initials or a nickname
 * @param dips moments after something went badly
 * @param places the first choice, then the backups
 * @param helper whom to ring first
 * @param groups whether the peer groups nearby welcome people on medication
 * @param again the next gentle mention, if today's answer is no
 */
record RightMomentPlan(
        @Line(required = true) String person,
        @Part("signs") @Lines List<String> wishes,
        @Lines List<String> dips,
        @Line String words,
        @Part("places") @Rows(open = 2) List<Place> places,
        @Part("ready") @Line String ride,
        @Line String helper,
        @PhoneNumber String helperPhone,

        @Ticks({"id", "insurance", "medicines", "charger", "clothes", "snacks", "money", "comfort"})
        List<String> bag,

        @Line String bagMore,
        @Part("later") @Day(Day.When.FUTURE) @Nullable LocalDate again,
        @Choice({"yes", "no", "unsure"}) String groups,
        @Day(Day.When.PAST) @Nullable LocalDate groupsAskedOn) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "RightMomentPlan";
    }
}
