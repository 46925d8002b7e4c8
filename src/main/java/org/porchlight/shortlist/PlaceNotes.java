package org.porchlight.shortlist;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Hour;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * What a family writes about a place. Name, number and address are taken over from the list when the place is saved, so that
 * they stay when the list loses it.
 *
 * @param medicine what they start there, as the family heard it
 * @param rank "1" is rung first; empty for none
 * @param days on which they answer, as the family heard it
 * @param opensAt where the place is, like {@code closesAt}
 */
record PlaceNotes(
        @Line(required = true) String name,
        @PhoneNumber String phone,
        @Line String address,
        @Choice({"1", "2", "3"}) String rank,
        @Line String why,
        @Line String worries,
        @Paragraph String note,

        @Part(value = "heard", folded = true) @Choice({"methadone", "buprenorphine", "both", "none", "unsure"})
        String medicine,

        @Ticks({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
        List<String> days,

        @Hour @Nullable LocalTime opensAt,
        @Hour @Nullable LocalTime closesAt) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "PlaceNotes";
    }
}
