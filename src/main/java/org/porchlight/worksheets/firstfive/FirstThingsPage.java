package org.porchlight.worksheets.firstfive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.risk.RiskWindow;

/**
 * What the finished page shows.
 *
 * @param window after the last break, open or over; null if no break is known
 * @param high whether that window is open today
 * @param expired whether the naloxone is past its date
 * @param toStep3 whether nobody has told of a medication, so that step 3 comes next
 * @param explained the sentences about an overdose that were answered in another way, by the names of their fields
 */
record FirstThingsPage(
        FirstThings sheet,
        @Nullable RiskWindow window,
        boolean high,
        boolean expired,
        boolean toStep3,
        List<String> explained) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "FirstThingsPage";
    }
}
