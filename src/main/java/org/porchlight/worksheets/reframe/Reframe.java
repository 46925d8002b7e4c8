package org.porchlight.worksheets.reframe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Lines;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;
import org.porchlight.worksheets.sheet.Scale;

/**
 * A thought that hurts, looked at again.
 *
 * @param what the situation, as a camera would have seen it
 * @param thought the first thought
 * @param strength how strong the feeling was, 0 to 10
 * @param others what else could be true
 * @param mine what is one's own to carry
 * @param strengthNow how strong it is after all this
 */
record Reframe(
        @Line(required = true) String what,
        @Paragraph String thought,
        @Line String feeling,
        @Scale @Nullable Integer strength,
        @Part("again") @Lines List<String> others,
        @Lines List<String> mine,
        @Lines List<String> notMine,
        @Part("kinder") @Paragraph String kinder,
        @Scale @Nullable Integer strengthNow) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Reframe";
    }
}
