package org.porchlight.directory.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.directory.finder.FinderAnswer.Results;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.PlaceAnswer;
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

    @Test
    void putsPlacesWithMedicationFirst() {
        Results results = find(FinderQuery.near("43215").withPage(6));

        List<Boolean> medication = results.cards().stream()
                .map(card -> card.listing().hasMedication())
                .toList();
        assertThat(medication).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(results.withMedication().number()).isLessThan(results.count().number());
    }

    @Test
    void leavesPlacesOutThatDoNotTreatOpioidUseUnlessAskedFor() {
        FinderQuery query = FinderQuery.near("60601");
        Results without = find(query);
        Results with = find(new FinderQuery("60601", "", 25, Set.of(), true, 1));

        assertThat(without.saysNoOpioidTreatment().number()).isPositive();
        assertThat(with.count().number())
                .isEqualTo(without.count().number()
                        + without.saysNoOpioidTreatment().number());
        List<ListingFacts> all = IntStream.rangeClosed(1, with.pages())
                .boxed()
                .flatMap(page -> find(with.query().withPage(page)).cards().stream())
                .map(ListingCard::listing)
                .toList();
        assertThat(all.stream().filter(ListingFacts::saysNoOpioidTreatment))
                .hasSize(without.saysNoOpioidTreatment().number())
                .allSatisfy(card -> assertThat(card.hasMedication()).isFalse());
        assertThat(all.stream().filter(ListingFacts::saysNoMedication)).isNotEmpty();
    }

    @Test
    void givesEverythingThatACardNeeds() {
        ListingCard card = find(FinderQuery.near("35007").withRadius(5)).cards().get(0);
        ListingFacts listing = card.listing();

        assertThat(listing.name()).isEqualTo("Shelby County Treatment Center");
        assertThat(listing.medicines()).extracting(Medicine.Said::answer).containsOnly(Medicine.Answer.OFFERED);
        assertThat(listing.says(FilterGroup.PAYMENT)).contains(FilterOption.MEDICAID, FilterOption.SELF_PAY);
        assertThat(listing.phone()).isNotNull().extracting(Phone::link).isEqualTo("tel:+12052160200");
        assertThat(listing.approximate()).isTrue();
        assertThat(card.miles()).isCloseTo(card.metres() / 1609.344, within(1e-9));
        assertThat(listing.listYear()).isEqualTo(2022);
        assertThat(listing.notInLatestList()).isFalse();
    }

    @Test
    void saysMoreThanFiveHundredAndShowsTheNearestOfThem() {
        Results results = find(new FinderQuery("10001", "", 100, Set.of(), false, 999_999));

        assertThat(results.count()).isEqualTo(new FinderAnswer.Count(500, true));
        assertThat(results.pages()).isEqualTo(25);
        assertThat(results.query().page()).isEqualTo(25);
        assertThat(results.cards()).hasSize(20);
    }

    @Test
    void offersTheDistanceAtWhichSomethingIsFound() {
        FinderQuery query = new FinderQuery("82190", "", 5, Set.of(), false, 1); // Yellowstone

        Results none = find(query);

        assertThat(none.cards()).isEmpty();
        assertThat(none.count().isNone()).isTrue();
        int wider = Objects.requireNonNull(none.widerRadiusMiles());
        assertThat(find(query.withRadius(wider)).cards()).isNotEmpty();
    }

    @Test
    void saysThatItHasNoListOfAnotherCountry() {
        // a few miles from Detroit, whose places would be found if the border did not count
        FinderAnswer answer = finder.find(FinderQuery.near("Windsor, Ontario"), "US");

        assertThat(answer).isInstanceOf(FinderAnswer.NoListForCountry.class);
        assertThat(((FinderAnswer.NoListForCountry) answer).place().country()).isEqualTo("CA");
    }

    @Test
    void asksBackWhereItCannotTell() {
        assertThat(finder.find(FinderQuery.near(" "), "US")).isEqualTo(new FinderAnswer.PlaceMissing());
        assertThat(finder.find(FinderQuery.near("Columbus"), "US")).isInstanceOf(FinderAnswer.SeveralPlaces.class);
        assertThat(finder.find(FinderQuery.near("00000"), "US"))
                .isEqualTo(new FinderAnswer.PlaceUnknown(PlaceAnswer.Reason.NO_SUCH_ZIP, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1000000000", "0", "12.5", "9999999999999999999999", "NaN", "\0", "", "1e9", "٣"})
    void takesTheNearestNumberThatExists(String number) {
        FinderQuery query =
                FinderQuery.of(Map.of("where", List.of("43215"), "radius", List.of(number), "page", List.of(number)));

        assertThat(FinderQuery.RADII).contains(query.radiusMiles());
        assertThat(find(query).cards()).isNotEmpty();
        if (number.equals("-5")) {
            assertThat(query.radiusMiles()).isEqualTo(5);
        }
        if (number.startsWith("10") || number.startsWith("99")) {
            assertThat(query.radiusMiles()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "x", "\uD83D\uDE00", "\uD800", "methadone\0", "%00", "'; drop table offering"})
    void leavesOutWhatItDoesNotKnow(String text) {
        String long10k = text.repeat(10_000);
        for (String value : List.of(text, long10k)) {
            Map<String, List<String>> parameters = new java.util.HashMap<>();
            Stream.of("where", "country", "radius", "others", "page").forEach(p -> parameters.put(p, List.of(value)));
            Arrays.stream(FilterGroup.values())
                    .forEach(group -> parameters.put(group.parameter(), new ArrayList<>(List.of(value, "", text))));

            FinderQuery query = FinderQuery.of(parameters);

            assertThat(query.chosen()).isEmpty();
            assertThat(query.where()).hasSizeLessThanOrEqualTo(100);
            assertThat(finder.find(query, "US")).isNotInstanceOf(Results.class);
        }
    }

    @Test
    void keepsAQueryInItsParameters() {
        FinderQuery query = new FinderQuery(
                "Columbus, OH",
                "us",
                50,
                EnumSet.of(FilterOption.METHADONE, FilterOption.BUPRENORPHINE, FilterOption.SPANISH),
                true,
                3);

        assertThat(FinderQuery.of(query.parameters())).isEqualTo(query);
        assertThat(query.parameters()).containsEntry("medication", List.of("methadone", "buprenorphine"));
        assertThat(FinderQuery.near("x").parameters()).containsOnlyKeys("where");
    }
}
