package org.porchlight.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.ListingView.Ask;
import org.porchlight.directory.ListingView.Category;
import org.porchlight.directory.ListingView.ListSourceNote;
import org.porchlight.directory.ListingView.Offer;
import org.porchlight.directory.finder.FilterGroup;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.directory.finder.ListingFacts;
import org.porchlight.directory.finder.Medicine;
import org.porchlight.directory.finder.Phone;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.UsRegions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The treatment places one by one, and how many there are. */
@Component
public class Listings {

    private record Counted(long run, DirectoryNumbers numbers) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    Listings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A place with everything known about it; nothing if there is no such listing or it may not be shown. */
    public Optional<ListingView> show(long id) {
        return jdbc.sql("""
                select o.id, o.name, o.program_name, o.status, o.codes, o.website, p.line1, p.line2, p.city, p.region, p.postcode,
                    p.country, p.lat, p.lon, p.geo_precision, r.absent_since, i.finished_at,
                    s.name as source_name, s.publisher, s.url, s.licence_note, s.list_year,
                    (select count(*) from problem_report d where d.offering_id = o.id and d.handled_at is null
                        and d.reason = 'wrong_number') as doubts,
                    (select count(distinct other.organization_id) from phone mine join phone theirs using (e164)
                        join offering other on other.id = theirs.offering_id and other.status <> 'hidden'
                        where mine.offering_id = o.id and other.organization_id <> o.organization_id
                        and mine.e164 ~ '^[+]1(800|833|844|855|866|877|888)') as shared
                from offering o
                join place p on p.id = o.place_id
                join lateral (select * from source_record where offering_id = o.id order by last_seen_run desc limit 1) r
                    on true
                join import_run i on i.id = r.last_seen_run
                join source s on s.id = r.source_id
                where o.id = :id and o.status <> 'hidden'""").param("id", id).query((row, n) -> viewOf(row)).optional();
    }

    /** The name of a place and the number to ring first; nothing if there is no such listing or it may not be shown. */
    public Optional<ListingContact> contact(long id) {
        return jdbc.sql("""
                select o.name, coalesce((select raw from phone where offering_id = o.id order by sort limit 1), '') as phone
                from offering o where o.id = :id and o.status <> 'hidden'""").param("id", id).query(ListingContact.class).optional();
    }

    /**
     * What lists say of these places now, for pages that keep places of their own: hidden ones too, because a family that saved
     * a place must not lose it. Places that never were are left out.
     */
    public List<ListingBrief> briefs(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select o.id, o.name, o.program_name, o.status, p.line1, p.line2, p.city, p.region, p.postcode, o.codes,
                    exists (select 1 from source_record r where r.offering_id = o.id) and not exists (
                        select 1 from source_record r where r.offering_id = o.id and r.absent_since is null) as absent,
                    t.raw, t.e164, t.extension, t.role, t.vanity
                from offering o left join place p on p.id = o.place_id
                left join lateral (select * from phone where offering_id = o.id order by sort limit 1) t on true
                where o.id = any (:ids)""")
                .param("ids", ids.stream().mapToLong(id -> id).toArray())
                .query((row, n) -> briefOf(row))
                .list();
    }

    private static ListingBrief briefOf(ResultSet row) throws SQLException {
        String printed = row.getString("raw");
        Phone phone = printed == null
                ? null
                : new Phone(
                        printed,
                        row.getString("e164"),
                        row.getString("extension"),
                        row.getString("role"),
                        row.getBoolean("vanity"));
        String address = Stream.of(
                        row.getString("line1"),
                        row.getString("line2"),
                        row.getString("city"),
                        row.getString("region") + " " + row.getString("postcode"))
                .filter(part -> part != null && !part.isBlank() && !part.equals("null null"))
                .collect(Collectors.joining(", "));
        List<String> codes = Arrays.asList((String[]) row.getArray("codes").getArray());
        return new ListingBrief(
                row.getLong("id"),
                row.getString("name"),
                row.getString("program_name"),
                address,
                phone,
                codes.contains("NOOP"),
                row.getString("status").equals("closed"),
                row.getString("status").equals("hidden"),
                row.getBoolean("absent"));
    }

    private ListingView viewOf(ResultSet row) throws SQLException {
        List<String> codes = Arrays.asList((String[]) row.getArray("codes").getArray());
        String precision = row.getString("geo_precision");
        String region = row.getString("region");
        List<FilterOption> says = Arrays.stream(FilterOption.values())
                .filter(option -> option.isSaidBy(codes))
                .toList();
        String name = row.getString("name");
        String programName = row.getString("program_name");
        Optional<Website> website = Website.of(row.getString("website"));
        return new ListingView(
                row.getLong("id"),
                name,
                programName,
                row.getString("line1"),
                row.getString("line2"),
                row.getString("city"),
                region,
                UsRegions.nameOf(region).orElse(region),
                row.getString("postcode"),
                row.getString("country"),
                precision.equals("none") ? null : new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                !precision.equals("exact") && !precision.equals("street"),
                phones(row.getLong("id")),
                Medicine.saidBy(codes),
                java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(says)),
                offers(codes),
                asks(codes, says),
                sourceOf(row),
                codes.contains("MOA"),
                codes.contains("NOOP"),
                codes.contains("NMOA"),
                row.getString("status").equals("closed"),
                row.getTimestamp("absent_since") != null,
                row.getInt("doubts") >= ListingFacts.DOUBTS,
                row.getInt("shared"),
                website.orElse(null),
                website.filter(page -> !page.isLike(name, programName)).isPresent());
    }

    private ListSourceNote sourceOf(ResultSet row) throws SQLException {
        int year = row.getInt("list_year");
        return new ListSourceNote(
                row.getString("source_name"),
                row.getString("publisher"),
                row.getString("url"),
                row.getString("licence_note"),
                year,
                Math.max(Year.now(clock).getValue() - year, 0),
                row.getObject("finished_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate());
    }

    private List<Phone> phones(long id) {
        return jdbc.sql("select raw, e164, extension, role, vanity from phone where offering_id = :id order by sort")
                .param("id", id)
                .query((row, n) -> new Phone(
                        row.getString("raw"),
                        row.getString("e164"),
                        row.getString("extension"),
                        row.getString("role"),
                        row.getBoolean("vanity")))
                .list();
    }

    private record Line(String category, String categoryLabel, Offer offer) {}

    /** Codes that no codebook explains come last, as the list wrote them. */
    private List<Category> offers(List<String> codes) {
        List<Line> lines = jdbc.sql("""
                select code, coalesce(category_code, 'OTHER') as category_code, coalesce(category, '') as category,
                    coalesce(label, code) as label
                from service_code where code = any (:codes) order by min(sort) over (partition by category_code), sort, code""")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> new Line(
                        row.getString("category_code"),
                        row.getString("category"),
                        new Offer(row.getString("code"), row.getString("label"))))
                .list();
        List<Category> categories = new ArrayList<>();
        for (Line line : lines) {
            Category last = categories.isEmpty() ? null : categories.get(categories.size() - 1);
            if (last == null || !last.code().equals(line.category())) {
                last = new Category(line.category(), line.categoryLabel(), new ArrayList<>());
                categories.add(last);
            }
            last.offers().add(line.offer());
        }
        return categories;
    }

    private static List<Ask> asks(List<String> codes, List<FilterOption> says) {
        // no list that we read has these three
        List<Ask> asks = new ArrayList<>(List.of(Ask.OPENING_HOURS, Ask.WAITING_TIME, Ask.PRICE));
        if (!codes.contains("NOOP") && !codes.contains("NMOA") && !says(says, FilterGroup.MEDICATION)) {
            asks.add(Ask.MEDICATION);
        }
        if (!says(says, FilterGroup.PAYMENT)) {
            asks.add(Ask.PAYMENT);
        }
        if (!says(says, FilterGroup.FAMILY)) {
            asks.add(Ask.FAMILY);
        }
        if (!says(says, FilterGroup.LANGUAGE)) {
            asks.add(Ask.LANGUAGE);
        }
        if (!says(says, FilterGroup.TELEHEALTH)) {
            asks.add(Ask.TELEHEALTH);
        }
        asks.sort(null);
        return asks;
    }

    private static boolean says(List<FilterOption> says, FilterGroup group) {
        return says.stream().anyMatch(option -> option.group() == group);
    }

    /** How many places there are; counted once after each import. */
    public DirectoryNumbers numbers() {
        long run = jdbc.sql("select coalesce(max(id), 0) from import_run")
                .query(Long.class)
                .single();
        Counted known = counted;
        if (known == null || known.run() != run) {
            known = new Counted(run, count());
            counted = known;
        }
        return known.numbers();
    }

    private DirectoryNumbers count() {
        return jdbc.sql("""
                select count(*) as places,
                    count(*) filter (where 'NOOP' = any (codes)) as says_no_opioid_treatment,
                    count(*) filter (where 'NMOA' = any (codes)) as says_no_medication
                from offering where kind = 'treatment' and status <> 'hidden'""").query(DirectoryNumbers.class).single();
    }
}
