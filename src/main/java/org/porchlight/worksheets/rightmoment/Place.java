package org.porchlight.worksheets.rightmoment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.PhoneNumber;

/**
 * Somewhere that may take somebody in.
 *
 * @param hours as the family heard them; empty means that nobody knows, never that it is open
 * @param starts what they start, and how soon
 * @param medicine whether they start methadone or buprenorphine
 * @param standing whether it took new people when somebody last asked
 */
record Place(
        @Line String name,
        @PhoneNumber String phone,
        @Line String hours,

        @Choice({"prescriber", "clinic", "hospital", "by-phone", "detox", "rehab", "else"})
        String kind,

        @Choice({"methadone", "buprenorphine", "both", "none", "unsure"})
        String medicine,

        @Line String starts,
        @Choice({"taking", "full", "closed"}) String standing,
        @Day(Day.When.PAST) @Nullable LocalDate checkedOn) {

    static final Place NONE = new Place("", "", "", "", "", "", "", null);

    /** Detox and live-in rehab often come without medication. */
    public boolean mayComeWithoutMedication() {
        return (kind.equals("detox") || kind.equals("rehab"))
                && (medicine.isEmpty() || medicine.equals("none") || medicine.equals("unsure"));
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Place";
    }
}
