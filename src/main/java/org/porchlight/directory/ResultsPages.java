package org.porchlight.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FilterGroup;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.directory.finder.FinderAnswer;
import org.porchlight.directory.finder.FinderQuery;
import org.porchlight.directory.finder.ListingCard;
import org.porchlight.directory.finder.TreatmentFinder;
import org.porchlight.directory.places.ResolvedPlace;
import org.porchlight.helpnow.Helplines;
import org.porchlight.platform.web.StoredFragments;
import org.porchlight.site.VisitorCountry;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Prepares the finder's answers for its pages. */
@Component
class ResultsPages {

    private static final List<FilterGroup> GROUPS = List.of(FilterGroup.values());

    private final Labels labels;
    private final StoredFragments fragments;

    ResultsPages(Labels labels, StoredFragments fragments) {
        this.labels = labels;
        this.fragments = fragments;
    }

    /** A place one can choose, and the address that chooses it. */
    record Choice(String name, String address) {}

    /**
     * One page of results.
     *
     * @param previous the address of the page before, or null
     * @param wider the address of the same search farther out, or null
     * @param withoutFilters the address of the same search without ticks, or null if there are none
     */
    record Page(
            FinderAnswer.Results answer,
            String place,
            StoredFragments.@Nullable Html withMedication,
            StoredFragments.@Nullable Html rest,
            StoredFragments.Html sketch,
            List<String> chosen,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String wider,
            @Nullable String withoutFilters,
            String withOthers) {}

    /** What the circles of a sketch show. */
    private record Rings(List<Sketch.Ring> all) {}

    /** A dot of a sketch, with gaps. */
    private record DotText(String place, String number) {

        static final DotText BLANK = new DotText(StoredFragments.GAPS.get(0), StoredFragments.GAPS.get(1));
    }

    /**
     * What the first fields of the search form show.
     *
     * @param where a gap, because it differs from search to search
     * @param trouble why the place is not known, or null
     */
    private record Fields(
            String where,
            int radius,
            List<Integer> radii,
            @Nullable String trouble) {}

    /** Where, and how far: ready for the search form. */
    StoredFragments.Html fields(FinderQuery query, @Nullable String trouble, Locale reader) {
        Fields shown = new Fields(StoredFragments.GAPS.get(0), query.radiusMiles(), FinderQuery.RADII, trouble);
        return fragments.of("directory/_fields", "fields", shown, reader).with(query.where());
    }

    /** What the fields to tick show. */
    private record Filters(List<FilterGroup> groups, Set<FilterOption> chosen, boolean others) {}

    /** Everything one can tick, ready for the search form. */
    StoredFragments.Html filters(FinderQuery query, Locale reader) {
        Filters shown = new Filters(GROUPS, query.chosen(), query.includePlacesWithoutOpioidTreatment());
        return fragments.of("directory/_filters", "filters", shown, reader);
    }

    /** Whom to ask instead, ready for a page. */
    StoredFragments.Html lines(Helplines lines, Locale reader) {
        return fragments.of("directory/_lines", "lines", lines, reader);
    }

    Page page(FinderAnswer.Results results, Locale reader) {
        FinderQuery query = results.query();
        List<CardView> cards = cards(results, reader);
        Integer wider = results.widerRadiusMiles();
        return new Page(
                results,
                nameOf(results.place(), reader),
                listed(cards, true),
                listed(cards, false),
                sketch(Sketch.of(cards), reader),
                query.chosen().stream().map(option -> labels.of(option, reader)).toList(),
                query.page() > 1 ? FinderAddress.of(query.withPage(query.page() - 1)) : null,
                query.page() < results.pages() ? FinderAddress.of(query.withPage(query.page() + 1)) : null,
                wider == null ? null : FinderAddress.of(query.withRadius(wider)),
                query.chosen().isEmpty() ? null : FinderAddress.of(query.withoutFilters()),
                FinderAddress.of(
                        new FinderQuery(query.where(), query.country(), query.radiusMiles(), query.chosen(), true, 1)));
    }

    private static StoredFragments.@Nullable Html listed(List<CardView> cards, boolean withMedication) {
        List<StoredFragments.Html> listed = cards.stream()
                .filter(card -> card.card().listing().hasMedication() == withMedication)
                .map(CardView::html)
                .toList();
        return listed.isEmpty() ? null : StoredFragments.Html.joined(listed);
    }

    /** The rings are few and their dots all alike, so both are rendered once. */
    private StoredFragments.Html sketch(Sketch sketch, Locale reader) {
        StoredFragments.Html dot = fragments.of("directory/_sketch", "dot", DotText.BLANK, reader);
        List<StoredFragments.Html> parts = new ArrayList<>();
        parts.add(fragments.of("directory/_sketch", "rings", new Rings(sketch.rings()), reader));
        sketch.dots().forEach(d -> parts.add(dot.with(d.place(), Integer.toString(d.number()))));
        return StoredFragments.Html.joined(parts);
    }

    private List<CardView> cards(FinderAnswer.Results results, Locale reader) {
        List<CardView> cards = new ArrayList<>();
        DistanceText distances = new DistanceText(labels, reader);
        int number = (results.query().page() - 1) * TreatmentFinder.PAGE_SIZE;
        for (ListingCard card : results.cards()) {
            cards.add(CardView.of(card, ++number, distances, labels, fragments, reader));
        }
        return cards;
    }

    /** "Columbus, OH 43204", "Dublin, Ireland". */
    String nameOf(ResolvedPlace place, Locale reader) {
        if (!place.country().equals("US")) {
            return place.name() + ", " + VisitorCountry.nameOf(place.country().toLowerCase(Locale.ROOT), reader);
        }
        String town = place.name().isEmpty() ? "" : place.name() + ", ";
        return (town + place.region() + " " + place.postcode()).strip();
    }

    /** Places to choose from, each with the rest of the search kept. */
    List<Choice> choices(List<ResolvedPlace> places, Map<String, List<String>> parameters) {
        return places.stream()
                .map(place -> {
                    LinkedMultiValueMap<String, String> chosen = new LinkedMultiValueMap<>(
                            FinderQuery.of(parameters).withPage(1).parameters());
                    chosen.set("where", place.searchText());
                    chosen.set("country", place.country().toLowerCase(Locale.ROOT));
                    return new Choice(longName(place), FinderAddress.of(chosen));
                })
                .toList();
    }

    private static String longName(ResolvedPlace place) {
        String country = place.country().equals("US")
                ? ""
                : ", " + VisitorCountry.nameOf(place.country().toLowerCase(Locale.ROOT), Locale.ENGLISH);
        String region = place.regionName().isEmpty() ? "" : ", " + place.regionName();
        return place.name() + region + (place.postcode().isEmpty() ? "" : " " + place.postcode()) + country;
    }
}
