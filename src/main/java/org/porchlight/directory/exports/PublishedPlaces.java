package org.porchlight.directory.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the site publishes, page by page in the order of the ids, so that no place is missed or given twice. */
@Component
class PublishedPlaces {

    private static final String PUBLISHED = "o.kind = 'treatment' and o.status <> 'hidden'";

    private static final String SELECT = """
            select o.id, o.organization_id, g.name as organization, o.name, o.program_name, o.status, o.codes, p.line1, p.line2,
                p.city, p.region, p.postcode, p.country, p.lat, p.lon, p.geo_precision, r.absent_since is null as in_newest,
                (select max(checked_on) from listing_check k where k.offering_id = o.id) as checked_on,
                s.name as source_name, s.publisher, s.url, s.licence_note, s.list_year
            from offering o
            join organization g on g.id = o.organization_id
            join place p on p.id = o.place_id
            join lateral (select * from source_record where offering_id = o.id order by last_seen_run desc limit 1) r on true
            join source s on s.id = r.source_id
            where\s""" + PUBLISHED;

    /**
     * A place with its organization, for formats that name both.
     *
     * @param organizationId the number of the organization here
     */
    record Row(PublishedPlace place, long organizationId, String organization) {}

    private final JdbcClient jdbc;

    PublishedPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The places after this id, in the order of their ids. */
    @Transactional(readOnly = true)
    List<Row> after(long id, int most) {
        return withRest(jdbc.sql(SELECT + " and o.id > :id order by o.id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, n) -> read(row))
                .list());
    }

    /** One page of all places, from 1. */
    @Transactional(readOnly = true)
    List<Row> page(int number, int size) {
        return withRest(jdbc.sql(SELECT + " order by o.id limit :size offset :skip")
                .param("size", size)
                .param("skip", (long) (number - 1) * size)
                .query((row, n) -> read(row))
                .list());
    }

    @Transactional(readOnly = true)
    int count() {
        return jdbc.sql("select count(*) from offering o where " + PUBLISHED + " and o.place_id is not null")
                .query(Integer.class)
                .single();
    }

    private record Coded(Row row, List<String> codes) {}

    private static Coded read(ResultSet row) throws SQLException {
        String precision = row.getString("geo_precision");
        long id = row.getLong("id");
        PublishedPlace place = new PublishedPlace(
                id,
                row.getString("name"),
                row.getString("program_name"),
                row.getString("status"),
                row.getBoolean("in_newest"),
                new PublishedPlace.Address(
                        row.getString("line1"),
                        row.getString("line2"),
                        row.getString("city"),
                        row.getString("region"),
                        row.getString("postcode"),
                        row.getString("country")),
                precision.equals("none")
                        ? null
                        : new PublishedPlace.Position(row.getDouble("lat"), row.getDouble("lon"), precision),
                List.of(),
                List.of(),
                row.getObject("checked_on", LocalDate.class),
                new PublishedPlace.Source(
                        row.getString("source_name"),
                        row.getString("publisher"),
                        row.getInt("list_year"),
                        row.getString("url"),
                        row.getString("licence_note")),
                "/treatment/" + id);
        return new Coded(
                new Row(place, row.getLong("organization_id"), row.getString("organization")),
                Arrays.asList((String[]) row.getArray("codes").getArray()));
    }

    /** With numbers and words, each asked for once for all places. */
    private List<Row> withRest(List<Coded> rows) {
        Map<Long, List<PublishedPlace.Number>> phones = new HashMap<>();
        long[] ids = rows.stream().mapToLong(coded -> coded.row().place().id()).toArray();
        jdbc.sql(
                        "select offering_id, raw, e164, extension, role from phone where offering_id = any (:ids) order by 1, sort")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    phones.computeIfAbsent(row.getLong("offering_id"), any -> new ArrayList<>())
                            .add(new PublishedPlace.Number(
                                    row.getString("raw"),
                                    row.getString("e164"),
                                    row.getString("extension"),
                                    row.getString("role")));
                });
        Map<String, String> words = new HashMap<>();
        jdbc.sql("select code, coalesce(label, code) as label from service_code")
                .query((ResultSet row) -> {
                    words.put(row.getString("code"), row.getString("label"));
                });
        return rows.stream().map(coded -> whole(coded, phones, words)).toList();
    }

    private static Row whole(
            Coded coded, Map<Long, List<PublishedPlace.Number>> phones, Map<String, @Nullable String> words) {
        PublishedPlace place = coded.row().place();
        List<PublishedPlace.Service> services = new ArrayList<>();
        for (String code : coded.codes()) {
            String label = words.get(code);
            services.add(new PublishedPlace.Service(code, label == null ? code : label));
        }
        return new Row(
                new PublishedPlace(
                        place.id(),
                        place.name(),
                        place.program(),
                        place.status(),
                        place.inNewestList(),
                        place.address(),
                        place.position(),
                        phones.getOrDefault(place.id(), List.of()),
                        services,
                        place.checkedOn(),
                        place.source(),
                        place.page()),
                coded.row().organizationId(),
                coded.row().organization());
    }
}
