package org.porchlight.directory.imports;

import java.sql.SQLException;
import java.util.List;

/** A published list in one of the forms that can be read; rows come one at a time, whatever its size. */
interface ListFile {

    /** One line of a list's codebook. */
    record Code(String code, String categoryCode, String category, String label) {}

    /** Takes the rows of the list one by one. */
    interface RowReader {
        void read(DirectoryRow row) throws SQLException;
    }

    String fileName();

    /** Of the whole file, in small hexadecimal letters. */
    String sha256();

    /** How many rows the list has at most; 0 if nobody can say before reading it. */
    int expectedRows();

    /**
     * Reads every row in the order of the file.
     *
     * @return the codebook that the file carries, empty if it carries none
     * @throws ListDamaged with the row at which the file cannot be read any further
     */
    List<Code> read(RowReader reader) throws SQLException, ListDamaged;
}
