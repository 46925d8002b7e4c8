package org.porchlight.directory.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.PlaceName;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams the rows of a list into a temporary table and keeps count of what cannot go there, and why. */
final class Staging implements DirectoryWorkbook.RowReader {

    static final String CREATE = """
            create temporary table staging (
                row_number integer primary key, external_key text not null, raw_hash text not null, raw text[] not null,
                organization_key text not null, place_key text not null, region text not null, postcode text not null,
                town_key text not null, codes text[] not null, tier smallint not null, needs bigint not null, languages bigint not null,
                phone_roles text[] not null, phone_raws text[] not null, phone_e164s text[] not null,
                phone_extensions text[] not null, phone_vanity boolean[] not null,
                offering_id bigint, is_new boolean not null default false, is_changed boolean not null default false,
                keeps_phones boolean not null default false
            ) on commit drop""";

    private static final String COPY = """
            copy staging (row_number, external_key, raw_hash, raw, organization_key, place_key, region, postcode,
                town_key, codes, tier, needs, languages, phone_roles, phone_raws, phone_e164s, phone_extensions, phone_vanity) from stdin""";

    private final CopyIn copy;
    private final IntConsumer progress;
    private final CopyLine line = new CopyLine();
    private final Map<String, Integer> rowOfHash = new HashMap<>();
    private final Map<String, Integer> timesOfKey = new HashMap<>();
    private final Set<String> codes = new TreeSet<>();
    private final List<String> remarks = new ArrayList<>();
    private int read;
    private int duplicates;
    private int rejected;

    /** Opens the stream. The connection is busy until {@link #end()}. */
    Staging(Connection connection, IntConsumer progress) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        this.progress = progress;
    }

    @Override
    public void read(DirectoryRow row) throws SQLException {
        progress.accept(++read);
        String hash = row.hash();
        Integer first = rowOfHash.putIfAbsent(hash, row.number());
        if (row.rejection().isPresent()) {
            rejected++;
            remark("Row " + row.number() + " left out: " + row.rejection().get() + ".");
        } else if (first != null) {
            duplicates++;
            remark("Row " + row.number() + " left out: it repeats row " + first + " in every cell.");
        } else {
            write(row, hash);
        }
    }

    private void write(DirectoryRow row, String hash) throws SQLException {
        Set<String> rowCodes = row.codes();
        codes.addAll(rowCodes);
        FinderEntries.Row entry = FinderEntries.Row.of(rowCodes);
        Map<PhoneNumber, String> phones = row.phones();
        List<PhoneNumber> numbers = List.copyOf(phones.keySet());
        byte[] bytes = line.add(row.number())
                .add(distinct(row))
                .add(hash)
                .add(row.raw())
                .add(row.organizationKey())
                .add(row.placeKey())
                .add(row.region())
                .add(row.zip())
                .add(PlaceName.keyOf(row.cell(Column.CITY)))
                .add(List.copyOf(rowCodes))
                .add(entry.tier())
                .add(entry.needs())
                .add(entry.languages())
                .add(List.copyOf(phones.values()))
                .add(numbers.stream().map(PhoneNumber::raw).toList())
                .add(numbers.stream()
                        .map(PhoneNumber::e164)
                        .map(Staging::orNull)
                        .toList())
                .add(numbers.stream()
                        .map(PhoneNumber::extension)
                        .map(Staging::orNull)
                        .toList())
                .add(numbers.stream().map(PhoneNumber::vanity).toList())
                .end();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** Two rows with the same names and address stay two listings: they are different programs or the list's own doubt. */
    private String distinct(DirectoryRow row) {
        int times = timesOfKey.merge(row.key(), 1, Integer::sum);
        if (times > 1) {
            remark("Row " + row.number()
                    + " has the names and address of an earlier row, but differs elsewhere: kept.");
        }
        return times == 1 ? row.key() : row.key() + "|#" + times;
    }

    void end() throws SQLException {
        copy.endCopy();
    }

    /** Gives the stream up, so that the connection can be rolled back. */
    void abandon() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            // the rollback that follows ends it as well
        }
    }

    void remark(String sentence) {
        if (remarks.size() < ImportReport.MOST_REMARKS) {
            remarks.add(sentence);
        }
    }

    private static Object orNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, CopyLine.NULL);
    }

    Set<String> codes() {
        return codes;
    }

    int read() {
        return read;
    }

    int duplicates() {
        return duplicates;
    }

    int rejected() {
        return rejected;
    }

    List<String> remarks() {
        return remarks;
    }

    /** The name of a column inside the array of raw cells, for SQL. */
    static String raw(Column column) {
        return "raw[" + (column.ordinal() + 1) + "]";
    }
}
