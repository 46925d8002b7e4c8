package org.porchlight.journal.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Words as one looks for them: small letters, no accents, straight apostrophes, any space as one blank. Letter by letter from
 * a table, because a search folds millions of letters, and because sorting long runs of combining marks would take seconds.
 */
public final class PlainWords {

    private static final char DROPPED = 0;
    private static final char[] FOLDED = table();

    private PlainWords() {}

    /** The text with every letter as one looks for it; never longer than before. */
    public static String fold(String text) {
        char[] folded = text.toCharArray();
        int length = 0;
        char before = DROPPED;
        for (char typed : folded) {
            char letter = FOLDED[typed];
            // always written, and written over where it does not count: guessing wrong at each blank would take longer
            folded[length] = letter;
            length += letter == DROPPED | (letter == ' ' & before == ' ') ? 0 : 1;
            before = letter == DROPPED ? before : letter;
        }
        return new String(folded, 0, length);
    }

    /** What was typed into a search, as separate folded words; the same word counts once. */
    public static List<String> split(String typed) {
        return Arrays.stream(fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int letter = 0; letter < table.length; letter++) {
            table[letter] = folded((char) letter);
        }
        return table;
    }

    private static char folded(char letter) {
        if (Character.isSurrogate(letter)) {
            return letter;
        }
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return ' ';
        }
        if (letter == '\u2018' || letter == '\u2019' || letter == '\u02bc') {
            return '\'';
        }
        if (letter == '\u03c2') {
            return '\u03c3'; // the sigma at the end of a word
        }
        String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (base.isEmpty()) {
            return DROPPED;
        }
        return Character.toLowerCase(base.length() == 1 ? base.charAt(0) : letter);
    }
}
