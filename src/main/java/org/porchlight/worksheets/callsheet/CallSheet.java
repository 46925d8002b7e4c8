package org.porchlight.worksheets.callsheet;

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
 * What was said and heard in one call. Nothing is required, so that it can be printed blank.
 *
 * @param relation what the caller is to the person, in the words of "About us"
 * @param relationWords their own word for it
 * @param person initials or a nickname
 * @param wants medicines to ask for
 * @param waited minutes on hold
 * @param startsIn how soon treatment starts
 * @param goesOn whether the medicine goes on after discharge
 * @param transfer whether they move somebody to a hospital if withdrawal is severe
 * @param again what they do if somebody uses again
 * @param listed how the caller can be named as a contact, and how consent is given
 * @param elsewhere where else to ask if they are full
 * @param until when a place is free, or the day of the appointment
 */
record CallSheet(
        @Line String place,
        @PhoneNumber String phone,
        @Part("say") @Line String caller,

        @Choice({"mother", "father", "partner", "grandparent", "sibling", "child", "friend", "other"})
        String relation,

        @Line String relationWords,
        @Line String person,

        @Ticks({"methadone", "buprenorphine", "naltrexone", "not-sure"})
        List<String> wants,

        @Ticks({
            "free",
            "sliding-scale",
            "assistance",
            "medicaid",
            "medicare",
            "private-insurance",
            "state-insurance",
            "military-insurance",
            "tribal-funds",
            "self-pay"
        })
        List<String> payments,

        @Line String asking,
        @Part("call") @Day(Day.When.PAST) @Nullable LocalDate calledOn,
        @Hour @Nullable LocalTime calledAt,
        @Line String spokeTo,
        @Line String waited,

        @Part("ask") @Ticks({"methadone", "buprenorphine", "neither"})
        List<String> offers,

        @Line String startsIn,
        @Choice({"yes", "no", "unsure"}) String goesOn,
        @Choice({"yes", "no", "unsure"}) String transfer,
        @Line String again,
        @Choice({"yes", "no", "unsure"}) String family,
        @Line String licensedBy,
        @Line String cost,
        @Line String listed,
        @Line String elsewhere,

        @Part("outcome") @Choice({"answered", "voicemail", "wrong-number", "full", "waiting-list", "appointment"})
        String outcome,

        @Day(Day.When.FUTURE) @Nullable LocalDate until,
        @Hour @Nullable LocalTime untilAt,
        @Day(Day.When.FUTURE) @Nullable LocalDate callBack,
        @Paragraph String notes) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CallSheet";
    }
}
