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
        char[] folded = new char[text.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = FOLDED[text.charAt(i)];
            if (letter == DROPPED || letter == ' ' && blank) {
                continue;
            }
            blank = letter == ' ';
            folded[length++] = letter;
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
