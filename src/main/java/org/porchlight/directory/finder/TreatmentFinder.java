package org.porchlight.directory.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FinderAnswer.Count;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.PlaceAnswer;
import org.porchlight.directory.places.Places;
import org.porchlight.directory.places.ResolvedPlace;
import org.springframework.stereotype.Component;

/** Finds treatment near a ZIP code or town. Takes any query and throws for none. */
@Component
public class TreatmentFinder {

    /** Counts are exact up to here, and no more listings than this are shown; a family is better served by a filter. */
    public static final int MOST_COUNTED = 500;

    public static final int PAGE_SIZE = 20;

    private final Places places;
    private final FinderSearch search;

    TreatmentFinder(Places places, FinderSearch search) {
        this.places = places;
        this.search = search;
    }

    /**
     * Searches around what the family typed.
     *
     * @param preferredCountry two letters: where several places have a name, those of this country come first
     */
    public FinderAnswer find(FinderQuery query, String preferredCountry) {
        if (query.where().isBlank()) {
            return new FinderAnswer.PlaceMissing();
        }
        PlaceAnswer place = places.find(query.where(), query.country(), preferredCountry);
        if (place instanceof PlaceAnswer.Found found) {
            return around(found.place(), query);
        }
        if (place instanceof PlaceAnswer.Several several) {
            return new FinderAnswer.SeveralPlaces(several.choices());
        }
        PlaceAnswer.Unknown unknown = (PlaceAnswer.Unknown) place;
        if (!search.hasPlaces()) {
            return new FinderAnswer.NothingLoaded();
        }
        return new FinderAnswer.PlaceUnknown(unknown.reason(), unknown.suggestions());
    }

    private FinderAnswer around(ResolvedPlace place, FinderQuery query) {
        FinderSearch.Area area = new FinderSearch.Area(place.point(), query.radiusMiles() * GeoPoint.METRES_PER_MILE);
        FinderSearch.Found found = search.find(area, query, place.country());
        FinderSearch.Counts counts = found.counts();
        if (!counts.hasList()) {
            return search.hasListings() ? new FinderAnswer.NoListForCountry(place) : new FinderAnswer.NothingLoaded();
        }
        Count all = Count.of(counts.askedFor(query));
        int pages = Math.max((all.number() + PAGE_SIZE - 1) / PAGE_SIZE, 1);
        FinderQuery shown = query.withPage(Math.min(query.page(), pages));
        List<ListingCard> cards = all.isNone() ? List.of() : search.page(area, shown, found, last(shown, all));
        return new FinderAnswer.Results(
                place,
                shown,
                all,
                Count.of(counts.withMedication()),
                Count.of(counts.notForOpioidUse()),
                cards,
                pages,
                all.isNone() ? widerRadius(place, shown) : null);
    }

    /** How many listings the page may hold: the last page of more than {@link #MOST_COUNTED} ends there. */
    private static int last(FinderQuery shown, Count all) {
        return Math.min(PAGE_SIZE, all.number() - (shown.page() - 1) * PAGE_SIZE);
    }

    private @Nullable Integer widerRadius(ResolvedPlace place, FinderQuery query) {
        int largest = FinderQuery.RADII.get(FinderQuery.RADII.size() - 1);
        return search.nearestMetres(new FinderSearch.Area(place.point(), largest * GeoPoint.METRES_PER_MILE), query)
                .map(metres -> FinderQuery.RADII.stream()
                        .filter(miles -> miles * GeoPoint.METRES_PER_MILE >= metres)
                        .findFirst()
                        .orElse(largest))
                .orElse(null);
    }
}
