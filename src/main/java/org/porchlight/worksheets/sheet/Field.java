package org.porchlight.worksheets.sheet;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a sheet, as its form shows it.
 *
 * @param name of the record's component
 * @param options the values to choose from; empty for other kinds
 * @param longest characters at most, in a text or in each line of a list
 * @param most lines or rows at most
 * @param open rows that are not folded away
 * @param columns what each row holds; empty for other kinds
 * @param row the record of one row; null for other kinds
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        List<String> options,
        int longest,
        int most,
        int open,
        List<Field> columns,
        @Nullable Class<? extends Record> row) {

    /** What kind of input it is. */
    public enum Kind {
        LINE,
        PARAGRAPH,
        CHOICE,
        TICKS,
        LINES,
        DAY,
        HOUR,
        SCALE,
        PHONE,
        ROWS;

        /** For templates: the fragment that shows it. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name of a column's field in one of the rows, such as {@code places.0.phone}. */
    public static String inRow(String rows, int row, String column) {
        return rows + "." + row + "." + column;
    }
}
