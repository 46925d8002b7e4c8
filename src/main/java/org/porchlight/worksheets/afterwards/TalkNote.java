package org.porchlight.worksheets.afterwards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;

/**
 * How a talk went.
 *
 * @param how in five words, none of them a mark
 * @param frightened whether somebody was frightened or hurt
 * @param nextTime what to do another way
 * @param lookOn when to look at it again, and perhaps talk again
 */
record TalkNote(
        @Line(required = true) String about,
        @Day(Day.When.PAST) @Nullable LocalDate on,
        @Choice({"warm", "calm", "mixed", "tense", "hard"}) String how,
        @Choice({"no", "yes"}) String frightened,
        @Part("learned") @Paragraph String worked,
        @Line String theirWords,
        @Paragraph String nextTime,
        @Part("ahead") @Day(Day.When.FUTURE) @Nullable LocalDate lookOn,
        @Line String forMe) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "TalkNote";
    }
}
