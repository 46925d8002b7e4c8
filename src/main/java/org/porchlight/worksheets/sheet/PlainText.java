package org.porchlight.worksheets.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes typed text one kind of text: one line end, and no characters that no text holds. */
final class PlainText {

    private PlainText() {}

    /** Without controls and halves of a character; line ends become one kind, blanks around it go. */
    static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}", "")
                        .strip();
    }

    /** The lines that hold something. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** In characters as people count them. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
