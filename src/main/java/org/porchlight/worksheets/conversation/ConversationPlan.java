package org.porchlight.worksheets.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Hour;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Part;

/**
 * What somebody wants to say in one talk.
 *
 * @param why what makes now a good moment
 * @param settled whether the other one is likely to be neither high nor in withdrawal
 * @param others who else is there
 * @param saw "When …"
 * @param felt "… I felt …"
 * @param sense what makes sense about the other side
 * @param myHelp whether to tell them that one is getting help oneself
 */
record ConversationPlan(
        @Line(required = true) String about,
        @Choice({"wish", "dip", "practical", "none"}) String why,
        @Part("when") @Day(Day.When.FUTURE) @Nullable LocalDate on,
        @Hour @Nullable LocalTime at,
        @Line String where,
        @Line String others,
        @Choice({"yes", "no", "unsure"}) String settled,
        @Part("say") @Line String appreciate,
        @Line String saw,
        @Line String felt,
        @Line String sense,
        @Line String myPart,
        @Line String ask,
        @Line String ending,
        @Part(value = "answers", folded = true) @Line String ifNo,
        @Line String ifAngry,
        @Line String ifLeave,
        @Line String ifYes,
        @Choice({"tell", "keep"}) String myHelp) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "ConversationPlan";
    }
}
