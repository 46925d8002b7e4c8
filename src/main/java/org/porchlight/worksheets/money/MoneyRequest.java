package org.porchlight.worksheets.money;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * One time that somebody asked for money.
 *
 * @param what what for, in the family's words
 * @param need what for, as one of a few, so that a no to rent or phone can be thought over
 * @param amount as written; there is no currency
 * @param ways how to help without cash
 * @param exactly how that would go
 * @param pressed whether somebody was threatened over it
 * @param paid what it cost in the end, as written
 */
record MoneyRequest(
        @Line String what,

        @Choice({"rent", "phone", "food", "travel", "medicine", "debt", "other"})
        String need,

        @Line String amount,
        @Choice({"today", "days", "waits"}) String urgency,
        @Choice({"no", "yes"}) String pressed,

        @Ticks({"bill", "food", "fares", "phone", "pharmacy", "time"})
        List<String> ways,

        @Line String exactly,
        @Choice({"another-way", "cash", "later", "no"}) String decided,
        @Day(Day.When.PAST) @Nullable LocalDate on,
        @Line String paid,
        @Line String effect) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "MoneyRequest";
    }
}
