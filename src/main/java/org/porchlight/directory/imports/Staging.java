package org.porchlight.directory.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.PlaceName;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams the rows of a list into a temporary table, the refused ones with their reason. Nothing of a row stays in memory, so that
 * a list of a million rows needs no more of it than a short one.
 */
final class Staging implements ListFile.RowReader {

    static final List<String> CREATE = List.of("""
            create temporary table staging (
                row_number integer not null, reason text, oddity text, name text not null, external_key text not null,
                key_kind text not null, raw_hash text not null, raw text[] not null,
                organization_key text not null, place_key text not null, region text not null, postcode text not null,
                town_key text not null, lat double precision, lon double precision,
                codes text[] not null, tier smallint not null, needs bigint not null, languages bigint not null,
                phone_roles text[] not null, phone_raws text[] not null, phone_e164s text[] not null,
                phone_extensions text[] not null, phone_vanity boolean[] not null,
                record_id bigint, offering_id bigint, is_new boolean not null default false,
                is_changed boolean not null default false, is_back boolean not null default false,
                keeps_phones boolean not null default false
            ) on commit drop""", """
            create temporary table note (
                row_number integer not null, kind text not null, name text not null, reason text not null
            ) on commit drop""");

    private static final String COPY = """
            copy staging (row_number, reason, oddity, name, external_key, key_kind, raw_hash, raw, organization_key, place_key,
                region, postcode, town_key, lat, lon, codes, tier, needs, languages, phone_roles, phone_raws, phone_e164s,
                phone_extensions, phone_vanity) from stdin""";

    private static final int LONGEST_NAME = 200;

    /** The largest codebook known has 320; what comes after this many is kept with its rows and named nowhere. */
    private static final int MOST_CODES = 20_000;

    private final CopyIn copy;
    private final IntConsumer progress;
    private final CopyLine line = new CopyLine();
    private final Set<String> codes = new TreeSet<>();
    private int read;

    /** Opens the stream. The connection is busy until {@link #end()}. */
    Staging(Connection connection, IntConsumer progress) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        this.progress = progress;
    }

    @Override
    public void read(DirectoryRow row) throws SQLException {
        progress.accept(++read);
        Optional<String> reason = row.rejection();
        String name = row.cell(Column.NAME1);
        line.add(row.number())
                .add(reason.orElse(null))
                .add(row.oddity().orElse(null))
                .add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        if (reason.isPresent()) {
            refuse();
        } else {
            take(row);
        }
        byte[] bytes = line.end();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void refuse() {
        List<String> none = List.of();
        line.add("")
                .add("")
                .add("")
                .add(none)
                .add("")
                .add("")
                .add("")
                .add("")
                .add("")
                .add(null)
                .add(null);
        line.add(none)
                .add(0)
                .add(0)
                .add(0)
                .add(none)
                .add(none)
                .add(none)
                .add(none)
                .add(none);
    }

    private void take(DirectoryRow row) {
        Set<String> rowCodes = row.codes();
        if (codes.size() < MOST_CODES) {
            codes.addAll(rowCodes);
        }
        FinderEntries.Row entry = FinderEntries.Row.of(rowCodes);
        Map<PhoneNumber, String> phones = row.phones();
        List<PhoneNumber> numbers = List.copyOf(phones.keySet());
        line.add(row.key())
                .add(row.keyKind())
                .add(row.hash())
                .add(row.raw())
                .add(row.organizationKey())
                .add(row.placeKey())
                .add(row.region())
                .add(row.zip())
                .add(PlaceName.keyOf(row.cell(Column.CITY)))
                .add(row.position().map(GeoPoint::lat).orElse(null))
                .add(row.position().map(GeoPoint::lon).orElse(null))
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
                .add(numbers.stream().map(PhoneNumber::vanity).toList());
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

    private static Object orNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, CopyLine.NULL);
    }

    Set<String> codes() {
        return codes;
    }

    int read() {
        return read;
    }

    /** The name of a column inside the array of raw cells, for SQL. */
    static String raw(Column column) {
        return "raw[" + (column.ordinal() + 1) + "]";
    }
}
