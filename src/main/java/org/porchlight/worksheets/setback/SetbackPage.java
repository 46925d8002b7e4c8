package org.porchlight.worksheets.setback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.risk.RiskMonth;
import org.porchlight.worksheets.risk.RiskWindow;

/**
 * The plan as the fridge page and the wallet card show it.
 *
 * @param now the window that is open today and lasts longest; null if none is
 * @param windows that are open or still to come, the first one first
 * @param nextDose not null if it is not past
 * @param doseSoon whether it is so near that it needs care
 * @param stayLines numbers of lines that stay on the phone; empty unless the plan has one
 * @param emergency null where no number was checked
 */
record SetbackPage(
        SetbackPlan plan,
        @Nullable RiskWindow now,
        List<RiskWindow> windows,
        List<RiskMonth> months,
        @Nullable LocalDate nextDose,
        boolean doseSoon,
        boolean expired,
        List<StayLine> stayLines,
        @Nullable String emergency) {

    /** A line that stays on the phone while somebody uses. */
    record StayLine(String service, String number) {}

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SetbackPage";
    }
}
