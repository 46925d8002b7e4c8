package org.porchlight.directory.finder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.directory.places.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of the finder. What makes them fast is told in docs/decisions/0002-search.md. */
@Component
class FinderSearch {

    /** A circle on the earth. */
    record Area(GeoPoint centre, double radiusMetres) {}

    /**
     * How many listings match in an area, per tier. Counted up to one more than the finder shows: the first tier, the first
     * and the rest together, and those not for opioid use.
     */
    record Counts(int withMedication, int rest, int notForOpioidUse, boolean hasList) {

        /** How many of them the query asks for. */
        int askedFor(FinderQuery query) {
            return withMedication + rest + (query.includePlacesWithoutOpioidTreatment() ? notForOpioidUse : 0);
        }
    }

    record Hit(long id, double chord) {}

    /**
     * What one statement tells of a search.
     *
     * @param edition goes up with each list that is loaded
     * @param hits the page's, if no more than {@link TreatmentFinder#MOST_COUNTED} match, else empty
     */
    record Found(Counts counts, long edition, List<Hit> hits) {}

    private static final String MOST = Integer.toString(TreatmentFinder.MOST_COUNTED + 1);

    // in a statement of their own, or a prepared statement would read the text again for every row
    private static final String CENTRE = "(select cast(:centre as cube))";
    private static final String BOX = "(select cube_enlarge(cast(:centre as cube), :chord, 3))";

    private final JdbcClient jdbc;
    private final FinderCards cards;

    FinderSearch(JdbcClient jdbc, FinderCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /** Counts, and finds the page (or the last one, if there are fewer) as long as all that match were counted. */
    Found find(Area area, FinderQuery query, String country) {
        return jdbc.sql(findSql(query))
                .params(parameters(area, query))
                .param("country", country)
                .param("offset", offsetOf(query))
                .query(FinderSearch::found);
    }

    private static int offsetOf(FinderQuery query) {
        int pages = TreatmentFinder.MOST_COUNTED / TreatmentFinder.PAGE_SIZE;
        return (Math.min(query.page(), pages) - 1) * TreatmentFinder.PAGE_SIZE;
    }

    private static Found found(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw new IllegalStateException("A search gave no counts");
        }
        Counts counts = new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getBoolean(4));
        long edition = row.getLong(5);
        List<Hit> hits = new ArrayList<>();
        do {
            Hit hit = new Hit(row.getLong(6), row.getDouble(7));
            if (!row.wasNull()) {
                hits.add(hit);
            }
        } while (row.next());
        return new Found(counts, edition, hits);
    }

    /** What was counted is at hand, so up to 500 it is sorted; more than that are not read again, but asked for in order. */
    static String findSql(FinderQuery query) {
        boolean others = query.includePlacesWithoutOpioidTreatment();
        // the second count stops where the first and it together are more than is said
        return "with first as materialized (" + counted(1, query, MOST) + "), rest as materialized ("
                + counted(2, query, MOST + " - (select count(*) from first)") + "), others as materialized ("
                + counted(3, query, MOST) + "), counts as materialized (select (select count(*) from first) as first,"
                + " (select count(*) from rest) as rest, (select count(*) from others) as others),"
                + " asked as materialized (select first + rest" + (others ? " + others" : "") + " as n from counts)"
                + " select first, rest, others, exists (select from source where country = :country),"
                + " (select coalesce(max(id), 0) from import_run), offering_id, chord from counts left join ("
                + "select * from (select 1 as part, * from first union all select 2, * from rest"
                + (others ? " union all select 2, * from others" : "") + ") matches where (select n from asked) <= "
                + TreatmentFinder.MOST_COUNTED + " order by part, chord, offering_id limit " + TreatmentFinder.PAGE_SIZE
                + " offset (select least(:offset, greatest((n - 1) / " + TreatmentFinder.PAGE_SIZE + " * "
                + TreatmentFinder.PAGE_SIZE + ", 0)) from asked)) page on true order by part, chord, offering_id";
    }

    private static String counted(int tier, FinderQuery query, String most) {
        String inCircle = "pos <-> " + CENTRE + " <= :chord";
        String filters = filters(query);
        return "select offering_id, pos <-> " + CENTRE + " as chord from finder_entry where " + inBox(tier) + " and "
                // the filters are cheaper than the distance, and the database would take them last
                + (filters.isEmpty() ? inCircle : "case when " + filters + " then " + inCircle + " end") + " limit "
                + most;
    }

    /**
     * The cards of a page.
     *
     * @param shown the query with a page that exists
     * @param limit how many the page may hold
     */
    List<ListingCard> page(Area area, FinderQuery shown, Found found, int limit) {
        boolean all = found.counts().askedFor(shown) <= TreatmentFinder.MOST_COUNTED;
        List<Hit> hits =
                all ? found.hits() : nearest(area, shown, found.counts().withMedication(), limit);
        Map<Long, ListingFacts> facts = cards.of(hits.stream().map(Hit::id).toList(), found.edition());
        // a listing that was hidden between the two statements is left out
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(facts.get(hit.id()))
                        .map(listing -> ListingCard.of(listing, GeoPoint.metresOf(hit.chord()), area.centre())))
                .toList();
    }

    private List<Hit> nearest(Area area, FinderQuery query, int withMedication, int limit) {
        int offset = offsetOf(query);
        int first = Math.max(Math.min(withMedication - offset, limit), 0);
        Map<String, Object> parameters = parameters(area, query);
        parameters.put("firstOffset", offset);
        parameters.put("firstLimit", first);
        parameters.put("restOffset", Math.max(offset - withMedication, 0));
        parameters.put("restLimit", limit - first);
        parameters.put("restEnd", Math.max(offset - withMedication, 0) + limit - first);
        return jdbc.sql(nearestSql(query, first > 0, limit > first))
                .params(parameters)
                .query((row, n) -> new Hit(row.getLong(1), row.getDouble(2)))
                .list();
    }

    private static String nearestSql(FinderQuery query, boolean first, boolean rest) {
        List<String> parts = new ArrayList<>();
        if (first) {
            parts.add("(" + nearest(1, query, ":firstLimit offset :firstOffset") + ")");
        }
        if (rest) {
            parts.add(
                    query.includePlacesWithoutOpioidTreatment()
                            ? restOfBoth(query)
                            : "(" + nearest(2, query, ":restLimit offset :restOffset") + ")");
        }
        return "select * from (" + String.join(" union all ", parts) + ") hits order by part, chord, offering_id";
    }

    private static String restOfBoth(FinderQuery query) {
        return "(select offering_id, chord, 2 as part from (("
                + nearest(2, query, ":restEnd") + ") union all (" + nearest(3, query, ":restEnd")
                + ")) rest order by chord, offering_id limit :restLimit offset :restOffset)";
    }

    /** The nearest of the first tier alone, for measuring. */
    static String nearestSql(FinderQuery query) {
        return nearest(1, query, ":limit");
    }

    /** The distance to the nearest match in an area, whatever its tier among those asked for. */
    Optional<Double> nearestMetres(Area area, FinderQuery query) {
        List<String> tiers =
                new ArrayList<>(List.of("(" + nearest(1, query, "1") + ")", "(" + nearest(2, query, "1") + ")"));
        if (query.includePlacesWithoutOpioidTreatment()) {
            tiers.add("(" + nearest(3, query, "1") + ")");
        }
        return jdbc.sql("select chord from (" + String.join(" union all ", tiers) + ") tiers order by chord limit 1")
                .params(parameters(area, query))
                .query(Double.class)
                .optional()
                .map(GeoPoint::metresOf);
    }

    /** Nearest first, then by number, so that places at one spot keep their order from page to page. */
    private static String nearest(int tier, FinderQuery query, String limit) {
        String filters = filters(query);
        // whoever is in the box but not in the circle comes last, so the circle can wait until the few are found
        return "select offering_id, chord, " + tier + " as part from (select offering_id, pos <-> " + CENTRE
                + " as chord from finder_entry where " + inBox(tier) + (filters.isEmpty() ? "" : " and " + filters)
                + " order by pos <-> " + CENTRE + ", offering_id limit " + limit + ") near where chord <= :chord";
    }

    /** The box lets the index leave out everything far away. */
    private static String inBox(int tier) {
        return "tier = " + tier + " and pos <@ " + BOX;
    }

    private static String filters(FinderQuery query) {
        return Arrays.stream(FilterGroup.values())
                .filter(group -> !query.chosen(group).isEmpty())
                .map(group ->
                        (group == FilterGroup.LANGUAGE ? "languages" : "needs") + " & :" + group.parameter() + " <> 0")
                .collect(Collectors.joining(" and "));
    }

    static Map<String, Object> parameters(Area area, FinderQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("centre", area.centre().toCube());
        parameters.put("chord", GeoPoint.chordOf(area.radiusMetres()));
        for (FilterGroup group : FilterGroup.values()) {
            parameters.put(
                    group.parameter(),
                    query.chosen(group).stream().mapToLong(FilterOption::bit).reduce(0, (a, b) -> a | b));
        }
        return parameters;
    }

    boolean hasListings() {
        return jdbc.sql("select exists (select from finder_entry)")
                .query(Boolean.class)
                .single();
    }

    boolean hasPlaces() {
        return jdbc.sql("select exists (select from town)").query(Boolean.class).single();
    }
}
