package org.porchlight.worksheets.visitors;

import java.util.List;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * Rules for visits, agreed before the bell rings.
 *
 * @param ages of the children who live here or come
 * @param bags where coats and bags of visitors go
 * @param watch which grown-up stays with the children
 * @param ifHigh what the family does when somebody comes high or in withdrawal
 * @param told who knows these rules
 * @param ring whom the one who writes rings if it goes wrong
 */
record VisitorPlan(
        @Line String ages,
        @Rows(most = 5, open = 2) List<Visitor> visitors,

        @Part("locked") @Ticks({"medicines", "methadone", "sharps", "alcohol", "guns", "lighters", "keys"})
        List<String> locked,

        @Line String lockedMore,
        @Line String bags,
        @Part("visit") @Line String where,
        @Line String watch,
        @Line String ifHigh,
        @Choice({"yes", "no", "not-now"}) String naloxoneOut,
        @Part("told") @Line String told,
        @Line String childKnows,
        @Line String ring,
        @PhoneNumber String ringPhone) {

    /** Somebody who comes. */
    record Visitor(
            @Line String who,
            @Line String when,

            @Choice({"alone", "with-me", "outside", "not-here"})
            String how,

            @Line String note) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Visitor";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "VisitorPlan";
    }
}
