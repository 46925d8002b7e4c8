package org.porchlight.directory.finder;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.places.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the finder's statements take with the real list and with 200,000 and 2,000,000 listings made from it: the real
 * places, each moved a few miles at random, with their real codes. A program to run by hand, described in
 * docs/performance.md; it is no test.
 */
public final class SearchBenchmark {

    private static final int[] SIZES = {0, 200_000, 2_000_000};
    private static final int ORIGINS = 400;
    /** Of so many tries for one origin the best counts, since a shared machine interrupts. */
    private static final int TRIES = 3;

    private static final long SEED = 20261123;

    private static final FinderQuery NO_FILTER = query();
    private static final FinderQuery COMMON = query(FilterOption.METHADONE, FilterOption.MEDICAID);
    private static final FinderQuery RARE =
            query(FilterOption.LIVE_IN, FilterOption.MEDICAID, FilterOption.SPANISH, FilterOption.PREGNANT);

    private final JdbcClient jdbc;
    private final FinderSearch search;
    private final List<GeoPoint> origins;
    /** Those from which the real list fills a page with the common filter. */
    private final List<GeoPoint> full;

    private SearchBenchmark(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // nothing is kept in memory, so that each card is read from the database each time
        this.search = new FinderSearch(jdbc, new FinderCards(jdbc, Duration.ZERO, Ticker.systemTicker()));
        this.origins = new ArrayList<>(jdbc.sql("select lat, lon from postcode order by code")
                .query((row, n) -> new GeoPoint(row.getDouble(1), row.getDouble(2)))
                .list());
        Collections.shuffle(origins, new Random(SEED));
        this.full = origins.stream()
                .filter(o ->
                        search.find(area(o, 100), COMMON, "US").counts().withMedication() >= TreatmentFinder.PAGE_SIZE)
                .limit(ORIGINS + 100)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SIZES[SIZES.length - 1];
        DirectoryDatabase database = DirectoryDatabase.fresh();
        LoadedDirectory.loadInto(
                database, Path.of("src/main/resources/starter/National_Directory_SA_Facilities_2022.xlsx"));
        try (SingleConnectionDataSource one =
                new SingleConnectionDataSource(database.dataSource().getConnection(), true)) {
            SearchBenchmark benchmark = new SearchBenchmark(JdbcClient.create(one));
            for (int size : SIZES) {
                if (size <= most) {
                    benchmark.growTo(size);
                    benchmark.measureAll();
                }
            }
            if (arguments.length > 1) {
                benchmark.explain();
            }
        }
        System.exit(0); // the test database stops with the program
    }

    private static FinderQuery query(FilterOption... options) {
        return new FinderQuery("", "", FinderQuery.DEFAULT_RADIUS, Set.of(options), false, 1);
    }

    private void growTo(int size) {
        if (size == 0) {
            return;
        }
        List<String> indexes = jdbc.sql(
                        "select indexdef from pg_indexes where tablename = 'finder_entry' and indexname like '%tier%'")
                .query(String.class)
                .list();
        for (int tier = 1; tier <= 3; tier++) {
            jdbc.sql("drop index finder_entry_tier" + tier).update();
        }
        jdbc.sql("select setseed(0.4)").query(rs -> {});
        jdbc.sql(
                        "create table if not exists original as select o.*, e.tier, e.needs, e.languages, p.lat, p.lon, p.city,"
                                + " p.region, p.postcode from offering o join finder_entry e on e.offering_id = o.id"
                                + " join place p on p.id = o.place_id")
                .update();
        int have = jdbc.sql("select count(*) from finder_entry")
                .query(Integer.class)
                .single();
        jdbc.sql("""
                create table copy as select row_number() over () + (select max(id) from offering) as id,
                    row_number() over () + (select max(id) from place) as place_id, o.organization_id, o.name, o.codes,
                    o.tier, o.needs, o.languages, o.city, o.region, o.postcode,
                    least(greatest(o.lat + (random() + random() - 1) * 0.15, -89), 89) as lat,
                    least(greatest(o.lon + (random() + random() - 1) * 0.15, -179), 179) as lon
                from generate_series(1, :times) n, original o limit :missing""")
                .param("times", (size - have) / 12_000 + 1)
                .param("missing", size - have)
                .update();
        for (String sql : """
                insert into place (id, place_key, line1, line2, city, region, postcode, country, lat, lon, geo_precision)
                    overriding system value select place_id, 'copy ' || place_id, '1 Porch Road', '', city, region, postcode,
                    'US', lat, lon, 'zip' from copy;
                insert into offering (id, organization_id, place_id, kind, name, program_name, codes)
                    overriding system value select id, organization_id, place_id, 'treatment', name, '', codes from copy;
                insert into phone (offering_id, sort, role, raw, e164, vanity)
                    select id, 1, 'main', '614-555-0100', '+16145550100', false from copy;
                insert into source_record (source_id, external_key, key_kind, offering_id, raw, raw_hash, first_seen_run,
                    last_seen_run) select 1, 'copy ' || id, 'strict', id, '{}', '', 1, 1 from copy;
                insert into finder_entry (offering_id, tier, pos, needs, languages)
                    select c.id, c.tier, p.pos, c.needs, c.languages from copy c join place p on p.id = c.place_id;
                drop table copy""".split(";")) {
            jdbc.sql(sql).update();
        }
        long begin = System.nanoTime();
        indexes.forEach(index -> jdbc.sql(index).update());
        System.out.printf(Locale.ROOT, "indexes built in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        jdbc.sql("vacuum (analyze)").update();
    }

    private void measureAll() {
        System.out.printf(
                Locale.ROOT,
                "%n%,d listings, indexes %s%n",
                jdbc.sql("select count(*) from finder_entry")
                        .query(Integer.class)
                        .single(),
                jdbc.sql("select pg_size_pretty(pg_indexes_size('finder_entry'))")
                        .query(String.class)
                        .single());
        // everywhere alike: where few live, the real list has few places within any distance
        for (FinderQuery query : List.of(NO_FILTER, COMMON, RARE)) {
            for (int miles : new int[] {25, 100}) {
                measure("any ZIP: nearest 20, " + miles + " mi, " + nameOf(query), origins, hits(query, miles));
            }
            for (int miles : new int[] {25, 100}) {
                measure(
                        "any ZIP: find, " + miles + " mi, " + nameOf(query),
                        origins,
                        o -> search.find(area(o, miles), query, "US"));
                measure("any ZIP: whole page, " + miles + " mi, " + nameOf(query), origins, o -> page(o, query, miles));
            }
        }
        // twenty results at every size, so that the sizes can be compared
        for (FinderQuery query : List.of(NO_FILTER, COMMON)) {
            measure("full page: nearest 20, 100 mi, " + nameOf(query), full, hits(query, 100));
            measure("full page: whole page, 100 mi, " + nameOf(query), full, o -> page(o, query, 100));
        }
    }

    private static String nameOf(FinderQuery query) {
        return query == NO_FILTER ? "no filter" : query == COMMON ? "common filter" : "rare filter";
    }

    private static FinderSearch.Area area(GeoPoint origin, int miles) {
        return new FinderSearch.Area(origin, miles * GeoPoint.METRES_PER_MILE);
    }

    /** The first page's search alone, without the cards. */
    private Consumer<GeoPoint> hits(FinderQuery query, int miles) {
        return origin -> jdbc.sql(FinderSearch.nearestSql(query))
                .params(FinderSearch.parameters(area(origin, miles), query))
                .param("limit", TreatmentFinder.PAGE_SIZE)
                .query()
                .listOfRows();
    }

    /** Counts and cards, as a request asks for them. */
    private void page(GeoPoint origin, FinderQuery query, int miles) {
        FinderSearch.Area area = area(origin, miles);
        search.page(area, query, search.find(area, query, "US"), TreatmentFinder.PAGE_SIZE);
    }

    private void measure(String name, List<GeoPoint> from, Consumer<GeoPoint> work) {
        from.subList(ORIGINS, ORIGINS + 100).forEach(work);
        double[] millis = from.subList(0, ORIGINS).stream()
                .mapToDouble(origin -> IntStream.range(0, TRIES)
                        .mapToDouble(n -> millis(origin, work))
                        .min()
                        .orElseThrow())
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%-46s p50 %7.2f   p95 %7.2f   mean %7.2f ms%n",
                name,
                millis[ORIGINS / 2],
                millis[ORIGINS * 95 / 100],
                Arrays.stream(millis).average().orElse(0));
    }

    private static double millis(GeoPoint origin, Consumer<GeoPoint> work) {
        long begin = System.nanoTime();
        work.accept(origin);
        return (System.nanoTime() - begin) / 1e6;
    }

    private void explain() {
        for (FinderQuery query : List.of(NO_FILTER, COMMON, RARE)) {
            for (String sql : List.of(FinderSearch.findSql(query), FinderSearch.nearestSql(query))) {
                System.out.println();
                jdbc.sql("explain (analyze, buffers, costs off) " + sql)
                        .params(FinderSearch.parameters(area(origins.get(0), 25), query))
                        .param("country", "US")
                        .param("limit", TreatmentFinder.PAGE_SIZE)
                        .param("offset", 0)
                        .query(String.class)
                        .list()
                        .forEach(System.out::println);
            }
        }
    }
}
