package org.porchlight.directory.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.PlaceAnswer;
import org.porchlight.directory.places.ResolvedPlace;

/** What the finder answers. Only {@link Results} holds listings; each of the others says why there are none. */
public sealed interface FinderAnswer {

    /**
     * Listings around a place: those with medication first, nearest first among them, then the rest, nearest first.
     *
     * @param query as answered: the page is the one that is shown
     * @param count how many listings match, exact up to {@link TreatmentFinder#MOST_COUNTED}
     * @param withMedication how many of them have medication, counted in the same way
     * @param saysNoOpioidTreatment how many listings in the same area match the same filters but say that they do not
     *     treat opioid use, counted in the same way; left out of {@code count} unless asked for
     * @param pages how many pages can be shown; no more than the first {@link TreatmentFinder#MOST_COUNTED} listings
     * @param widerRadiusMiles if nothing matches: the smallest larger distance at which something does, else null
     */
    record Results(
            ResolvedPlace place,
            FinderQuery query,
            Count count,
            Count withMedication,
            Count saysNoOpioidTreatment,
            List<ListingCard> cards,
            int pages,
            @Nullable Integer widerRadiusMiles)
            implements FinderAnswer {}

    /** A number that is exact, or "more than" it. */
    record Count(int number, boolean orMore) {

        static Count of(int counted) {
            int most = TreatmentFinder.MOST_COUNTED;
            return new Count(Math.min(counted, most), counted > most);
        }

        public boolean isNone() {
            return number == 0;
        }
    }

    /** Nothing was typed yet. */
    record PlaceMissing() implements FinderAnswer {}

    /** Several places have the name that was typed. */
    record SeveralPlaces(List<ResolvedPlace> choices) implements FinderAnswer {}

    /** There is no such place; perhaps one of the suggestions was meant. */
    record PlaceUnknown(PlaceAnswer.Reason reason, List<ResolvedPlace> suggestions) implements FinderAnswer {}

    /** The place exists, but this installation has no list of its country. */
    record NoListForCountry(ResolvedPlace place) implements FinderAnswer {}

    /** No list at all is loaded, or not yet; the starter's progress says which. */
    record NothingLoaded() implements FinderAnswer {}
}
