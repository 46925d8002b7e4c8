package org.porchlight.worksheets.firstfive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Day;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * The first five things: what is used, when the risk is high, treatment, naloxone, and the signs of an overdose.
 *
 * @param using what their person uses, as far as the family knows
 * @param breakWhy what the last break was
 * @param people who can give naloxone
 * @param asleep and the five after it: what the family thinks of six sentences about an overdose
 * @param question for a professional
 */
record FirstThings(
        @Part("use") @Ticks({"heroin", "fentanyl", "pills", "other", "unsure"})
        List<String> using,

        @Choice({"inject", "smoke", "nose", "swallow", "several", "unsure"})
        String how,

        @Choice({"daily", "some-days", "now-and-then", "unsure"})
        String often,

        @Choice({"alone", "company", "both", "unsure"}) String alone,
        @Line String useNote,
        @Part("risk") @Day(Day.When.PAST) @Nullable LocalDate lastBreak,

        @Choice({"detox", "prison", "hospital", "stopped", "other"})
        String breakWhy,

        @Part("treatment") @Choice({"methadone", "buprenorphine", "shot", "naltrexone", "none", "unsure"})
        String medication,

        @Part("kit") @Choice({"yes", "no", "unsure"}) String naloxone,
        @Line String place,
        @Day @Nullable LocalDate expires,
        @Lines(most = 3) List<String> people,
        @Part("signs") @Choice({"yes", "no", "unsure"}) String asleep,
        @Choice({"yes", "no", "unsure"}) String snoring,
        @Choice({"yes", "no", "unsure"}) String lips,
        @Choice({"yes", "no", "unsure"}) String shower,
        @Choice({"yes", "no", "unsure"}) String awake,
        @Choice({"yes", "no", "unsure"}) String sleepOff,
        @Part("week") @Rows(open = 3) List<Action> actions,
        @Line String question) {

    /** One thing to do. */
    record Action(
            @Line String what,
            @Day(Day.When.FUTURE) @Nullable LocalDate on) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Action";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "FirstThings";
    }
}
