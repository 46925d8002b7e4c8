package org.porchlight.directory.imports;

/**
 * How far the starter list is, for pages and for a health check. Pages say it in their own words; nothing here is a sentence
 * for a family.
 *
 * @param rows rows read so far
 * @param of rows in the file at most; 0 while unknown
 */
public record StarterProgress(Stage stage, int rows, int of) {

    public enum Stage {
        /** The application has only just started, or loading is switched off. */
        NOT_STARTED,
        LOADING,
        LOADED,
        /** The file is damaged or could not be written; the log says which file and row. Earlier listings remain. */
        FAILED
    }

    static final StarterProgress NOT_STARTED = new StarterProgress(Stage.NOT_STARTED, 0, 0);
}
