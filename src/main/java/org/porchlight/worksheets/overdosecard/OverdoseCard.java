package org.porchlight.worksheets.overdosecard;

import java.util.List;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * What stands on the card besides the steps.
 *
 * @param naloxonePlace where it is, so that a stranger would find it
 * @param kind of naloxone in that place
 * @param trained who can give it
 * @param medical what an ambulance has to know, such as an allergy
 * @param address as it is said to the call-taker
 * @param way how helpers get in: a code, a floor, a back door
 * @param keepHome ticked if address and way are to be kept with the rest
 */
record OverdoseCard(
        @Line String naloxonePlace,
        @Choice({"nose", "needle", "both"}) String kind,
        @Lines(most = 3) List<String> trained,
        @Line String medical,
        @Part("home") @Line String address,
        @Line String way,
        @Ticks("keep") List<String> keepHome) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "OverdoseCard";
    }
}
