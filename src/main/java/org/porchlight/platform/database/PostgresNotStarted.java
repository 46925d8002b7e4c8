package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of our own could not be started; the message is one sentence for the person who started Porchlight. */
final class PostgresNotStarted extends RuntimeException {

    PostgresNotStarted(String sentence) {
        super(sentence);
    }

    private PostgresNotStarted(String sentence, Exception cause) {
        super(sentence, cause);
    }

    /** Says in one sentence what the operating system or one of PostgreSQL's programs complained about. */
    static PostgresNotStarted because(Exception cause, Path home) {
        String text = cause + " " + cause.getMessage();
        if (isFullDisk(text)) {
            return new PostgresNotStarted(
                    "The disk that holds " + home + " is full; make room there and start Porchlight again.", cause);
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return new PostgresNotStarted(
                    home + " is not a folder, so nothing can be kept in it; set PORCHLIGHT_DATA_DIR to a folder.",
                    cause);
        }
        if (isForbidden(cause, text)) {
            return new PostgresNotStarted(
                    "Porchlight may not write in its data folder " + home
                            + "; make the folder writable for the account that starts Porchlight, or set"
                            + " PORCHLIGHT_DATA_DIR to another folder.",
                    cause);
        }
        if (text.contains("could not look up effective user ID")) {
            return new PostgresNotStarted(
                    "PostgreSQL refuses to run under a user number without a name; start Porchlight as a named"
                            + " account, or set SPRING_DATASOURCE_URL to a PostgreSQL server.",
                    cause);
        }
        return new PostgresNotStarted("PostgreSQL did not start: " + lastLine(cause.getMessage()), cause);
    }

    static boolean isFullDisk(@Nullable String text) {
        String words = String.valueOf(text).toLowerCase(Locale.ROOT);
        return words.contains("no space left on device")
                || words.contains("not enough space on the disk")
                || words.contains("quota exceeded");
    }

    private static boolean isForbidden(Exception cause, String text) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || (cause instanceof IOException
                        && (text.contains("Read-only file system") || text.contains("Permission denied")));
    }

    private static String lastLine(@Nullable String text) {
        String lines = String.valueOf(text).strip();
        return lines.substring(lines.lastIndexOf('\n') + 1);
    }
}
