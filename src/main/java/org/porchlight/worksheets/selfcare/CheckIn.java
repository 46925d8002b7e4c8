package org.porchlight.worksheets.selfcare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * How somebody is doing on one day. Each answer is a word; its number, 0 to 4, is the heavier the higher, and is never shown
 * and never added up.
 *
 * @param thoughts holds "not-living" if they have had thoughts of not living
 * @param lasted whether it has been this heavy for two weeks or longer
 * @param change against the last check-in
 */
record CheckIn(
        @Choice({"0", "1", "2", "3", "4"}) String sleep,
        @Choice({"0", "1", "2", "3", "4"}) String eating,
        @Choice({"0", "1", "2", "3", "4"}) String fear,
        @Choice({"0", "1", "2", "3", "4"}) String support,
        @Choice({"0", "1", "2", "3", "4"}) String mood,
        @Choice({"0", "1", "2", "3", "4"}) String safety,
        @Ticks("not-living") List<String> thoughts,

        @Part("over-time") @Choice({"easier", "same", "harder"})
        String change,

        @Choice({"no", "yes"}) String lasted,
        @Part("for-me") @Line String kindness,
        @Line String tell,
        @Paragraph String remember,
        @Day(Day.When.PAST) @Nullable LocalDate on) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CheckIn";
    }
}
