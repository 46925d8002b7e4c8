package org.porchlight.worksheets.naloxone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;

/**
 * One box or syringe.
 *
 * @param product by the names of the overdose protocol
 * @param doses left in it; a filled Prenoxad syringe holds five
 * @param expires the day that stands on it, or the last of that month
 * @param usedOn the last time that some of it was given
 * @param replacedOn when a new one took its place
 */
record NaloxoneKit(
        @Choice({"nasal-4mg", "nasal-8mg", "nasal-1.8mg", "prenoxad", "syringe-vial", "other"})
        String product,

        @Choice({"0", "1", "2", "3", "4", "5", "more"}) String doses,
        @Line String place,
        @Line String keeper,
        @Day @Nullable LocalDate expires,
        @Day(Day.When.PAST) @Nullable LocalDate usedOn,
        @Day(Day.When.PAST) @Nullable LocalDate replacedOn) {

    /** Whether some of it was given and nothing has taken its place since. */
    boolean isUsedUp() {
        return doses.equals("0") || usedOn != null && (replacedOn == null || replacedOn.isBefore(usedOn));
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "NaloxoneKit";
    }
}
