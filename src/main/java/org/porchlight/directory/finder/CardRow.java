package org.porchlight.directory.finder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.GeoPoint;

/** Reads what a card says from the row that the finder's statement gives for a hit. */
final class CardRow {

    /** The twenty of a page, in any order. */
    static final String SQL = """
            select o.id, o.name, o.program_name, o.status, o.codes, p.line1, p.city, p.region, p.postcode, p.lat, p.lon,
                p.geo_precision, s.name as source_name, s.list_year, r.absent_since,
                t.raw, t.e164, t.extension, t.role, t.vanity,
                (select count(*) from problem_report d where d.offering_id = o.id and d.handled_at is null
                    and d.reason = 'wrong_number') as doubts
            from offering o
            join place p on p.id = o.place_id
            join lateral (select source_id, absent_since from source_record where offering_id = o.id
                order by last_seen_run desc limit 1) r on true
            join source s on s.id = r.source_id
            left join lateral (select * from phone where offering_id = o.id order by sort limit 1) t on true
            where o.id = any (:ids) and o.status <> 'hidden'""";

    private CardRow() {}

    static ListingFacts of(ResultSet row) throws SQLException {
        Set<String> codes =
                Set.copyOf(Arrays.asList((String[]) row.getArray("codes").getArray()));
        String precision = row.getString("geo_precision");
        return new ListingFacts(
                row.getLong("id"),
                row.getString("name"),
                row.getString("program_name"),
                row.getString("line1"),
                row.getString("city"),
                row.getString("region"),
                row.getString("postcode"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                !precision.equals("exact") && !precision.equals("street"),
                Medicine.saidBy(codes),
                ListingFacts.said(codes),
                codes.contains("MOA"),
                phone(row),
                row.getString("source_name"),
                row.getInt("list_year"),
                Tier.of(codes) == Tier.WITH_MEDICATION,
                codes.contains(Tier.SAYS_NO_OPIOID_TREATMENT),
                codes.contains(Tier.SAYS_NO_MEDICATION),
                row.getString("status").equals("closed"),
                row.getTimestamp("absent_since") != null,
                row.getInt("doubts") >= ListingFacts.DOUBTS);
    }

    private static @Nullable Phone phone(ResultSet row) throws SQLException {
        String printed = row.getString("raw");
        return printed == null
                ? null
                : new Phone(
                        printed,
                        row.getString("e164"),
                        row.getString("extension"),
                        row.getString("role"),
                        row.getBoolean("vanity"));
    }
}
