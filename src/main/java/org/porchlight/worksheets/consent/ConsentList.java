package org.porchlight.worksheets.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * How far the consent for one place is.
 *
 * @param person initials or a nickname of the one who decides
 * @param named who is named on the form
 * @param askWhom at the place
 * @param standing how far it is
 * @param shared what may be told to the family
 * @param toldBy how the place tells it
 * @param until the last day on which it holds
 * @param emergency whether the person wants the family told in an emergency
 */
record ConsentList(
        @Line String clinic,
        @PhoneNumber String phone,
        @Line String person,
        @Line String named,

        @Part("form") @Choice({"not-yet", "asked", "form", "signed", "no", "ended"})
        String standing,

        @Line String askWhom,
        @Day(Day.When.PAST) @Nullable LocalDate askedOn,
        @Day(Day.When.PAST) @Nullable LocalDate signedOn,
        @Day @Nullable LocalDate until,

        @Part("share") @Ticks({"here", "visits", "medicine", "plan", "discharge", "crisis", "bills"})
        List<String> shared,

        @Line String sharedMore,
        @Line String neverShared,
        @Choice({"phone", "letter", "visit"}) String toldBy,
        @Choice({"yes", "no", "unsure"}) String emergency,
        @Paragraph String notes) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "ConsentList";
    }
}
