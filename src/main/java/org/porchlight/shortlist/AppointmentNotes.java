package org.porchlight.shortlist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Hour;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * An appointment as the family writes it.
 *
 * @param on required, checked by the page
 * @param at where the place is; null if only the day is known
 * @param where an address, or how to join by phone or video
 * @param ride how to get there
 * @param goes who goes along
 */
record AppointmentNotes(
        @Day(Day.When.FUTURE) @Nullable LocalDate on,
        @Hour @Nullable LocalTime at,
        @Line String what,
        @Line String where,
        @Part(value = "ready", folded = true) @Line String ride,
        @Line String goes,

        @Ticks({"id", "insurance", "medicines", "papers", "charger", "clothes", "snacks"})
        List<String> bring,

        @Line String bringMore,
        @Paragraph String notes) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "AppointmentNotes";
    }
}
