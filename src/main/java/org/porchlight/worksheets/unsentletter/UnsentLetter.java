package org.porchlight.worksheets.unsentletter;

import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;
import org.porchlight.worksheets.sheet.Part;

/** A letter that is never sent: in three parts for what is hard to say, and one for everything else. */
record UnsentLetter(
        @Line String to,

        @Part("letter") @Paragraph(longest = UnsentLetter.LONGEST)
        String anger,

        @Paragraph(longest = UnsentLetter.LONGEST) String sorrow,
        @Paragraph(longest = UnsentLetter.LONGEST) String love,
        @Paragraph(longest = UnsentLetter.LONGEST) String rest,
        @Line String ending) {

    /** Characters of each part. */
    static final int LONGEST = 10_000;

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "UnsentLetter";
    }
}
