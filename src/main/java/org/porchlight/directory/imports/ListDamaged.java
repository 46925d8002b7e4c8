package org.porchlight.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * A list file cannot be read, or is larger than a list may be; nothing of it was taken. The message is one plain sentence
 * that names the file and, where known, the row.
 */
public class ListDamaged extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    ListDamaged(String fileName, int row, String reason, @Nullable Throwable cause) {
        super(sentence(fileName, row, reason), cause);
        this.sentence = sentence(fileName, row, reason);
    }

    private static String sentence(String fileName, int row, String reason) {
        return "The list \"" + fileName + "\" cannot be read" + (row > 0 ? " at row " + row : "") + ": " + reason;
    }

    /** The message, for the page of the list. */
    String sentence() {
        return sentence;
    }
}
