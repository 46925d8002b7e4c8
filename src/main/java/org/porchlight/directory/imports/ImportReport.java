package org.porchlight.directory.imports;

import java.util.List;

/**
 * What became of every row of a list. The numbers of new, changed, unchanged, duplicate and rejected rows add up to the rows
 * read.
 *
 * @param absent listings of this source that the file no longer names
 * @param unplaced rows whose ZIP code and town are on no map here; they are kept and cannot be found by distance
 * @param remarks one line per duplicate, rejected row and unknown code, with row numbers; at most {@value #MOST_REMARKS}
 */
public record ImportReport(
        int read,
        int added,
        int changed,
        int unchanged,
        int duplicates,
        int rejected,
        int absent,
        int unplaced,
        List<String> remarks) {

    static final int MOST_REMARKS = 1000;
}
