package org.porchlight.worksheets.naloxone;

import java.util.List;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Rows;

/**
 * All the naloxone that a family has.
 *
 * @param getIt where this family gets a new one
 */
record NaloxoneSheet(
        @Rows(most = 6) List<NaloxoneKit> kits,
        @Part("ready") @Lines(most = 6) List<String> trained,
        @Line String getIt) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "NaloxoneSheet";
    }
}
