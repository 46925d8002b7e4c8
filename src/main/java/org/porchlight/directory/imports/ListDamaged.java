package org.porchlight.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * A list file cannot be read, or is larger than a list may be; nothing of it was taken. The message is one plain sentence
 * that names the file and, where known, the row.
 */
public class ListDamaged extends Exception {

    private static final long serialVersionUID = 1L;

    ListDamaged(String fileName, int row, String reason, @Nullable Throwable cause) {
        super(
                "The list \"" + fileName + "\" cannot be read" + (row > 0 ? " at row " + row : "") + ": " + reason,
                cause);
    }
}
