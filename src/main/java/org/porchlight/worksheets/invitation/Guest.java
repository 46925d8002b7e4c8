package org.porchlight.worksheets.invitation;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.worksheets.sheet.Choice;
import org.porchlight.worksheets.sheet.Line;
import org.porchlight.worksheets.sheet.Paragraph;

/**
 * Somebody who comes, with a letter of five lines.
 *
 * @param calm whether they can stay calm if it gets hard
 * @param using whether they use drugs or drink too much themselves
 * @param harm whether there was ever violence or control between them and the loved one
 * @param ifNo what they will do if the answer is no, about themselves
 */
record Guest(
        @Line String name,
        @Choice({"yes", "no", "unsure"}) String calm,
        @Choice({"yes", "no", "unsure"}) String using,
        @Choice({"yes", "no", "unsure"}) String harm,
        @Paragraph String appreciate,
        @Paragraph String see,
        @Paragraph String feel,
        @Paragraph String ask,
        @Paragraph String stay,
        @Line String ifNo) {

    /** The five lines, in their order. */
    List<String> letter() {
        return List.of(appreciate, see, feel, ask, stay);
    }

    /** How many words the letter has. */
    int words() {
        return (int) letter().stream()
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .count();
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Guest";
    }
}
