package org.porchlight.shortlist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Hour;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * One call: how it ended, when, with whom, and what was answered to the questions that sort good places from poor ones.
 *
 * @param until from when a place is free, with a waiting list
 * @param number as it was dialled
 * @param waited minutes on hold, as written
 * @param goesOn whether the medicine goes on after discharge
 * @param transfer whether they move somebody to a hospital if withdrawal is severe
 * @param again what they do if somebody uses again
 * @param consent how far the agreement is that lets them talk with the family
 * @param elsewhere where else to ask if they are full
 */
record CallNotes(
        @Choice({
            "answered",
            "appointment",
            "waiting-list",
            "full",
            "voicemail",
            "no-answer",
            "wrong-number",
            "closed",
            "said-no",
            "not-a-fit"
        })
        String outcome,

        @Day(Day.When.FUTURE) @Nullable LocalDate callBack,
        @Day(Day.When.FUTURE) @Nullable LocalDate until,

        @Part(value = "call", folded = true) @Day(Day.When.PAST) @Nullable
        LocalDate calledOn,

        @Hour @Nullable LocalTime calledAt,
        @PhoneNumber String number,
        @Line String spokeTo,
        @Line String waited,

        @Part(value = "ask", folded = true) @Ticks({"methadone", "buprenorphine", "neither"})
        List<String> offers,

        @Line String startsIn,
        @Choice({"yes", "no", "unsure"}) String goesOn,
        @Line String again,
        @Choice({"yes", "no", "unsure"}) String transfer,
        @Choice({"yes", "no", "unsure"}) String family,
        @Line String licensedBy,
        @Line String cost,

        @Choice({"none", "asked", "form", "signed"}) String consent,

        @Line String elsewhere,
        @Paragraph String notes) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CallNotes";
    }

    /** Whether somebody at the right place was on the phone, so that the number is known to be right. */
    boolean gotThrough() {
        return switch (outcome) {
            case "answered", "appointment", "waiting-list", "full", "said-no", "not-a-fit" -> true;
            default -> false;
        };
    }

    /** Whether the list is wrong about this place. */
    boolean showsMistake() {
        return outcome.equals("wrong-number") || outcome.equals("closed");
    }
}
