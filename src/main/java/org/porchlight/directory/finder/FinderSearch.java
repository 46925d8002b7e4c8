package org.porchlight.directory.finder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Counts(int withMedication, int rest, int notForOpioidUse, boolean hasList) {}

    private static final String MOST = Integer.toString(TreatmentFinder.MOST_COUNTED + 1);

    private record Hit(long id, double chord) {}

    private final JdbcClient jdbc;

    FinderSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts count(Area area, FinderQuery query, String country) {
        return jdbc.sql(countSql(query))
                .params(parameters(area, query))
                .param("country", country)
                .query(Counts.class)
                .single();
    }

    static String countSql(FinderQuery query) {
        // the second count stops where the first and it together are more than is said
        return "with first as materialized (" + cappedCount(1, query, MOST) + "), rest as materialized ("
                + cappedCount(2, query, MOST + " - (select n from first)") + ")"
                + " select (select n from first) as with_medication, (select n from rest) as rest, ("
                + cappedCount(3, query, MOST)
                + ") as not_for_opioid_use, exists (select from source where country = :country) as has_list";
    }

    private static String cappedCount(int tier, FinderQuery query, String most) {
        return "select count(*) as n from (select from finder_entry where " + matching(tier, query) + " limit " + most
                + ") tier" + tier;
    }

    /**
     * The cards from this offset on.
     *
     * @param withMedication how many listings of the first tier match, from {@link #count}
     */
    List<ListingCard> page(Area area, FinderQuery query, int withMedication, int offset, int limit) {
        int first = Math.max(Math.min(withMedication - offset, limit), 0);
        Map<String, Object> parameters = parameters(area, query);
        parameters.put("firstOffset", offset);
        parameters.put("firstLimit", first);
        parameters.put("restOffset", Math.max(offset - withMedication, 0));
        parameters.put("restLimit", limit - first);
        parameters.put("restEnd", Math.max(offset - withMedication, 0) + limit - first);
        List<Hit> hits = jdbc.sql(hitsSql(query, first > 0, limit > first))
                .params(parameters)
                .query((row, n) -> new Hit(row.getLong(1), row.getDouble(2)))
                .list();
        return cards(hits, area.centre());
    }

    private static String hitsSql(FinderQuery query, boolean first, boolean rest) {
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

    /** A statement of its own, the same for every query, so that the database plans its joins once. */
    private List<ListingCard> cards(List<Hit> hits, GeoPoint centre) {
        Map<Long, ListingCard> cards = new HashMap<>();
        Map<Long, Double> chords = new HashMap<>();
        hits.forEach(hit -> chords.put(hit.id(), hit.chord()));
        jdbc.sql(CardRow.SQL)
                .param("ids", hits.stream().mapToLong(Hit::id).toArray())
                .query((row, n) -> CardRow.of(row, centre, chords))
                .list()
                .forEach(card -> cards.put(card.id(), card));
        // a listing that was hidden between the two statements is left out
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(cards.get(hit.id())))
                .toList();
    }

    private static String restOfBoth(FinderQuery query) {
        return "(select offering_id, chord, 2 as part from (("
                + nearest(2, query, ":restEnd") + ") union all (" + nearest(3, query, ":restEnd")
                + ")) rest order by chord, offering_id limit :restLimit offset :restOffset)";
    }

    /** The nearest of the first tier alone: the statement on whose speed everything rests, for measuring. */
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
        return "select offering_id, pos <-> cast(:centre as cube) as chord, " + tier
                + " as part from finder_entry where " + matching(tier, query)
                + " order by pos <-> cast(:centre as cube), offering_id limit " + limit;
    }

    private static String matching(int tier, FinderQuery query) {
        StringBuilder where = new StringBuilder("tier = " + tier)
                // the box lets the index leave out everything far away, the distance makes a circle of it
                .append(" and pos <@ cube_enlarge(cast(:centre as cube), :chord, 3)")
                .append(" and pos <-> cast(:centre as cube) <= :chord");
        for (FilterGroup group : FilterGroup.values()) {
            if (!query.chosen(group).isEmpty()) {
                where.append(" and ")
                        .append(group == FilterGroup.LANGUAGE ? "languages" : "needs")
                        .append(" & :")
                        .append(group.parameter())
                        .append(" <> 0");
            }
        }
        return where.toString();
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
