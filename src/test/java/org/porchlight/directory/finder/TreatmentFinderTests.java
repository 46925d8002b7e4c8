package org.porchlight.directory.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.PorchlightTest;
import org.porchlight.directory.finder.FinderAnswer.Results;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.porchlight.directory.places.GeoPoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The finder against the real national directory, compared with a plain walk over all its rows. */
@PorchlightTest
class TreatmentFinderTests {

    private record Listing(long id, List<String> codes, GeoPoint point) {}

    private static final List<Listing> all = new ArrayList<>();
    private static final List<String> zips = new ArrayList<>();

    @Autowired
    StarterDirectory starter;

    @Autowired
    TreatmentFinder finder;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void readAllListings() {
        LoadedDirectory.await(starter);
        if (all.isEmpty()) {
            database.sql("select o.id, o.codes, p.lat, p.lon from offering o join place p on p.id = o.place_id"
                            + " where p.lat is not null and o.kind = 'treatment'")
                    .query((row, n) -> new Listing(
                            row.getLong(1),
                            Arrays.asList((String[]) row.getArray(2).getArray()),
                            new GeoPoint(row.getDouble(3), row.getDouble(4))))
                    .list()
                    .forEach(all::add);
            zips.addAll(database.sql("select code from postcode order by code")
                    .query(String.class)
                    .list());
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatAWalkOverAllRowsFinds(long seed) {
        FinderQuery query = randomQuery(new Random(seed));

        Results results = find(query);

        List<Listing> inArea = matching(results, query);
        List<Listing> expected = inArea.stream()
                .filter(l -> query.includePlacesWithoutOpioidTreatment() || !says(l, "NOOP"))
                .sorted(Comparator.comparing((Listing l) -> !hasMedication(l))
                        .thenComparing(l -> results.place().point().metresTo(l.point()))
                        .thenComparing(Listing::id))
                .toList();
        assertThat(results.count().number()).isEqualTo(Math.min(expected.size(), 500));
        assertThat(results.count().orMore()).isEqualTo(expected.size() > 500);
        assertThat(results.withMedication().number())
                .isEqualTo(Math.min(inArea.stream().filter(this::hasMedication).count(), 500));
        assertThat(results.saysNoOpioidTreatment().number())
                .isEqualTo(Math.min(inArea.stream().filter(l -> says(l, "NOOP")).count(), 500));
        assertThat(allPages(results)).isEqualTo(rounded(expected, results));
    }

    private FinderQuery randomQuery(Random random) {
        EnumSet<FilterOption> chosen = EnumSet.noneOf(FilterOption.class);
        FilterOption[] options = FilterOption.values();
        IntStream.range(0, random.nextInt(5)).forEach(i -> chosen.add(options[random.nextInt(options.length)]));
        return new FinderQuery(
                zips.get(random.nextInt(zips.size())),
                "us",
                FinderQuery.RADII.get(random.nextInt(FinderQuery.RADII.size())),
                chosen,
                random.nextInt(3) == 0,
                1);
    }

    private List<Listing> matching(Results results, FinderQuery query) {
        GeoPoint centre = results.place().point();
        return all.stream()
                .filter(l -> centre.metresTo(l.point()) <= query.radiusMiles() * 1609.344)
                .filter(l -> Arrays.stream(FilterGroup.values())
                        .map(query::chosen)
                        .allMatch(group -> group.isEmpty() || group.stream().anyMatch(o -> o.isSaidBy(l.codes()))))
                .toList();
    }

    private boolean hasMedication(Listing listing) {
        return !says(listing, "NOOP")
                && !says(listing, "NMOA")
                && Stream.of("METH", "MU", "OTP", "BU", "BERI", "UB", "NU", "VTRL")
                        .anyMatch(c -> says(listing, c));
    }

    private static boolean says(Listing listing, String code) {
        return listing.codes().contains(code);
    }

    /** Up to three pages from the front and the last one, as "number at metres". */
    private List<String> allPages(Results first) {
        List<Integer> pages = IntStream.rangeClosed(1, first.pages())
                .filter(p -> p <= 3 || p == first.pages())
                .boxed()
                .toList();
        return pages.stream()
                .flatMap(page -> find(first.query().withPage(page)).cards().stream())
                .map(card -> card.id() + " at " + Math.round(card.metres()))
                .toList();
    }

    private static List<String> rounded(List<Listing> expected, Results results) {
        int end = Math.min(expected.size(), 500);
        int lastPage = Math.max((end - 1) / 20, 0) * 20;
        return IntStream.range(0, end)
                .filter(i -> i < 60 || i >= lastPage)
                .mapToObj(expected::get)
                .map(l -> l.id() + " at " + Math.round(results.place().point().metresTo(l.point())))
                .toList();
    }

    private Results find(FinderQuery query) {
        FinderAnswer answer = finder.find(query, "US");
        assertThat(answer).isInstanceOf(Results.class);
        return (Results) answer;
    }

    @Test
    void showsEveryPlaceOnceFromPageToPage() {
        FinderQuery query = FinderQuery.near("43215").withRadius(100);
        Results first = find(query);

        List<Long> ids = IntStream.rangeClosed(1, first.pages())
                .boxed()
                .flatMap(page -> find(query.withPage(page)).cards().stream())
                .map(ListingCard::id)
                .toList();

        assertThat(ids).hasSize(first.count().number()).doesNotHaveDuplicates();
    }
}
