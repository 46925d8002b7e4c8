package org.porchlight.worksheets.wordsathome;

import java.util.List;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Rows;
import org.porchlight.worksheets.sheet.Ticks;

/**
 * What a household agrees to say. Nobody signs it, and it names nobody.
 *
 * @param agree sentences to choose from
 * @param swaps words of the household's own
 * @param own words that the loved one chooses for themselves; they win
 * @param mend what is said when an old word comes out
 * @param old whether the printed page shows the old words too
 */
record HomeWords(
        @Ticks({"names", "this-time", "act", "setback", "medication", "ask", "pause", "thanks"})
        List<String> agree,

        @Part("own-words") @Rows(most = 6, open = 2) List<Swap> swaps,
        @Lines(most = 3) List<String> own,
        @Part("page") @Line String mend,
        @Choice({"no", "yes"}) String old) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "HomeWords";
    }
}
