package org.porchlight.worksheets.setback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * What a family does when somebody uses again, agreed on a calm day.
 *
 * @param who initials or a nickname
 * @param expires what stands on the naloxone
 * @param trained who can give naloxone
 * @param stayLine whether their person would ring a line that stays on the phone
 * @param nextDose of a medicine, or its next refill or shot
 * @param ask how to ask about suicide
 * @param supporter who is there for the one who writes
 */
record SetbackPlan(
        @Line String who,
        @Part("risk") @Rows(most = 8) List<RiskDay> riskDays,
        @Part("kit") @Line String naloxonePlace,
        @Line String secondDose,
        @Day @Nullable LocalDate expires,
        @Lines(most = 4) List<String> trained,
        @Part("signs") @Lines List<String> signs,
        @Part("once") @Line String willDo,
        @Line String willNot,
        @Line String ring,
        @PhoneNumber String ringPhone,
        @Line String ask,
        @Part("together") @Line String checks,
        @Choice({"open", "key", "not-now"}) String door,
        @Choice({"yes", "no", "not-now"}) String stayLine,
        @Part("medicine") @Line String medicine,
        @Day(Day.When.FUTURE) @Nullable LocalDate nextDose,

        @Part("help") @Ticks({"food", "phone", "lifts", "health", "time"})
        List<String> helping,

        @Lines(most = 4) List<String> helpingMore,
        @Ticks({"cash", "boss", "debts", "lies"}) List<String> stopping,
        @Lines(most = 4) List<String> stoppingMore,
        @Part("me") @Line String supporter,
        @PhoneNumber String supporterPhone) {

    /**
     * A day that begins a dangerous time.
     *
     * @param note whatever helps the family to know which one it is
     */
    record RiskDay(
            @Choice({"detox", "prison", "hospital", "stopped", "anniversary", "other"})
            String kind,

            @Day @Nullable LocalDate on,
            @Line String note) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "RiskDay";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SetbackPlan";
    }
}
