package org.porchlight.directory.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.directory.imports.DirectoryRow.Column;

/**
 * What a file would change, with the first rows of each kind.
 *
 * @param doubtful rows among the new ones that may be a place known so far
 * @param partial the states of which the file has too little to say that places are missing; one empty word: of all
 * @param notes rows with a word about them: left out, repeated, or odd
 */
public record ImportPreview(
        ImportReport report,
        int doubtful,
        List<String> partial,
        int notes,
        List<Sample> added,
        List<Sample> changed,
        List<Sample> unchanged,
        List<Sample> absent,
        List<Doubt> doubts) {

    /**
     * One row.
     *
     * @param number of the row in the file; 0 for a place that is not in it
     * @param changes what is different from what is known, one for each cell
     */
    public record Sample(int number, String name, String address, String phone, List<Change> changes) {

        static Sample of(int number, List<String> cells, List<String> known) {
            List<Change> changes = new ArrayList<>();
            for (Column column : Column.values()) {
                String before = cell(known, column);
                String after = cell(cells, column);
                if (!before.equals(after)) {
                    changes.add(Change.of(column, before, after));
                }
            }
            return new Sample(
                    number,
                    joined(" · ", cell(cells, Column.NAME1), cell(cells, Column.NAME2)),
                    joined(
                            ", ",
                            cell(cells, Column.STREET1),
                            cell(cells, Column.STREET2),
                            cell(cells, Column.CITY),
                            (cell(cells, Column.STATE) + " " + cell(cells, Column.ZIP)).strip()),
                    cell(cells, Column.PHONE),
                    List.copyOf(changes));
        }

        private static String cell(List<String> cells, Column column) {
            return column.ordinal() < cells.size() ? cells.get(column.ordinal()) : "";
        }

        private static String joined(String between, String... parts) {
            return String.join(
                    between, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
        }
    }

    /**
     * One cell that differs. Of codes only those that came and went are named.
     *
     * @param column the name of the column in small letters
     */
    public record Change(String column, String before, String after) {

        private static final int LONGEST = 300;

        static Change of(Column column, String before, String after) {
            String name = column.name().toLowerCase(java.util.Locale.ROOT);
            if (column != Column.SERVICE_CODE_INFO) {
                return new Change(name, shortened(before), shortened(after));
            }
            return new Change(name, shortened(without(before, after)), shortened(without(after, before)));
        }

        private static String without(String codes, String others) {
            Set<String> left = new LinkedHashSet<>(List.of(codes.split("[\\s*]+")));
            List.of(others.split("[\\s*]+")).forEach(left::remove);
            return String.join(" ", left);
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }

    /**
     * A row that may be a place known so far.
     *
     * @param why "address": another name at the same address; "phone": a name that is alike, with the same number
     * @param row the row; its changes say how the known place differs
     */
    public record Doubt(long listing, String why, Sample row) {}
}
