package org.porchlight.worksheets.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Hour;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Rows;

/**
 * The meeting: why, who, where, and what is ready for a yes and for a no.
 *
 * @param told whether the loved one is told and invited beforehand
 * @param tried whether steps 2, 3 and 6 were tried for four weeks or more
 * @param licence whether the professional's licence was checked
 * @param paidBy whether a treatment place pays the professional
 * @param medication whether the professional supports methadone and buprenorphine
 * @param minutes at most an hour
 * @param slot the place that can begin treatment on that day, with {@code slotAt} in words
 * @param stopIf "We may stop the meeting if …"
 * @param aftercare what those who came do for themselves afterwards
 */
record Invitation(
        @Line(required = true) String aim,
        @Choice({"yes", "no"}) String told,
        @Choice({"yes", "no", "unsure"}) String tried,
        @Part("who") @Rows(most = 5, open = 2) List<Guest> guests,
        @Part(value = "professional", folded = true) @Line String professional,
        @Choice({"yes", "no", "unsure"}) String licence,
        @Line String fee,
        @Choice({"yes", "no", "unsure"}) String paidBy,
        @Choice({"yes", "no", "unsure"}) String medication,
        @Part("when") @Day(Day.When.FUTURE) @Nullable LocalDate on,
        @Hour @Nullable LocalTime at,
        @Line String where,
        @Choice({"30", "45", "60"}) String minutes,
        @Part("slot") @Line String slot,
        @PhoneNumber String slotPhone,
        @Line String slotAt,
        @Line String ride,
        @Line String naloxone,
        @Part("after") @Line String stopIf,
        @Line String ifLeaves,
        @Line String ifDanger,
        @Line String aftercare) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Invitation";
    }
}
