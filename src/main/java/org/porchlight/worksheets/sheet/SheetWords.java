package org.porchlight.worksheets.sheet;

import java.time.LocalDate;
import java.time.LocalTime;

/** The words around the answers of one tool, in the reader's language. */
public interface SheetWords {

    /** What a field asks. */
    String label(Field field);

    /** What a column of rows asks. */
    String label(Field rows, Field column);

    /** A value to choose. */
    String option(Field field, String value);

    String day(LocalDate day);

    String hour(LocalTime hour);

    /** The words of the columns of these rows. */
    SheetWords of(Field rows);
}
