package org.porchlight.worksheets.setback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.risk.RiskMonth;
import org.porchlight.worksheets.risk.RiskWindow;

/**
 * The plan as the fridge page and the wallet card show it.
 *
 * @param now what is open today: after a break rather than a hard day, then the one that lasts longest; null if none is
 * @param risks that are open or still to come, the first one first
 * @param nextDose not null if it is not past
 * @param doseSoon whether it is so near that it needs care
 * @param stayLines numbers of lines that stay on the phone; empty unless the plan has one
 * @param emergency null where no number was checked
 */
record SetbackPage(
        SetbackPlan plan,
        @Nullable RiskLine now,
        List<RiskLine> risks,
        List<RiskMonth> months,
        @Nullable LocalDate nextDose,
        boolean doseSoon,
        boolean expired,
        List<StayLine> stayLines,
        @Nullable String emergency) {

    /** A time of high risk, with what the family wrote about it. */
    record RiskLine(RiskWindow window, String note) {

        /** An anniversary is hard, but takes no tolerance away. */
        private static final String HARD_DAY = "anniversary";

        /** Empty for a day that is not known. */
        static Optional<RiskLine> of(SetbackPlan.RiskDay day) {
            String kind = day.kind().isEmpty() ? "other" : day.kind();
            return Optional.ofNullable(day.on()).map(on -> new RiskLine(new RiskWindow(kind, on), day.note()));
        }

        public boolean isAfterBreak() {
            return !window.why().equals(HARD_DAY);
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "RiskLine";
        }
    }

    /**
     * A line that stays on the phone while somebody uses.
     *
     * @param checkedOn a day in words
     * @param pleaseCheck whether that is long ago
     */
    record StayLine(String service, String number, String checkedOn, boolean pleaseCheck) {}

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SetbackPage";
    }
}
