package org.porchlight.worksheets.crisisplan;

import java.util.List;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.PhoneNumber;
import org.porchlight.worksheets.sheet.Rows;

/**
 * Whom to ring, where to go, and what helpers must know.
 *
 * @param people in the order in which they are rung
 * @param goTo where the one who writes can go at any hour
 * @param goBackup if that place is not there
 * @param ride how to get there
 * @param children who takes them, and what they are told
 * @param pets who takes them, and where they are shut away
 * @param responders what an ambulance crew must know at the door
 * @param medicines of the loved one, with doses
 * @param keys where the spare ones are
 */
record CrisisPlan(
        @Rows(most = 3, open = 3) List<Person> people,
        @Part("go") @Line String goTo,
        @Line String goBackup,
        @Line String ride,
        @Part("care") @Line String children,
        @PhoneNumber String childrenPhone,
        @Line String pets,
        @Part("responders") @Paragraph String responders,
        @Lines(most = 8) List<String> medicines,
        @Line String allergies,
        @Line String keys,
        @Line String naloxone) {

    /** Somebody to ring. */
    record Person(
            @Line String name,
            @PhoneNumber String phone,
            @Line String does) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "CrisisPlan";
    }
}
