package org.porchlight.shortlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.directory.ListingBrief;
import org.porchlight.directory.Listings;
import org.porchlight.worksheets.sheet.Telephone;
import org.springframework.stereotype.Component;

/** Puts beside what a family saved what the list says of it today. */
@Component
class PlaceCards {

    private final Listings listings;
    private final Clock clock;

    PlaceCards(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /** In the same order, with one question to the list for all of them. */
    List<PlaceCard> of(List<SavedPlace> places, SignedIn who) {
        List<Long> ids = places.stream()
                .map(place -> place.document() == null ? null : place.document().listing())
                .filter(Objects::nonNull)
                .toList();
        Map<Long, ListingBrief> known =
                listings.briefs(ids).stream().collect(Collectors.toMap(ListingBrief::id, Function.identity()));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, who.zone());
        return places.stream().map(place -> card(place, known, now, today, who)).toList();
    }

    PlaceCard of(SavedPlace place, SignedIn who) {
        return of(List.of(place), who).get(0);
    }

    private static PlaceCard card(
            SavedPlace place, Map<Long, ListingBrief> known, Instant now, LocalDate today, SignedIn who) {
        @Nullable Long id = place.document() == null ? null : place.document().listing();
        @Nullable ListingBrief listing = id == null ? null : known.get(id);
        @Nullable PlaceNotes notes = place.notes();
        boolean lost = id != null && (listing == null || listing.hidden());
        return new PlaceCard(
                place,
                listing,
                lost,
                lost || notes == null ? null : otherPhone(notes, listing),
                notes == null ? "unknown" : SavedPlace.word(SavedPlace.answering(notes, now, who.zone())),
                Shortlist.isDue(place, today));
    }

    private static @Nullable String otherPhone(PlaceNotes notes, @Nullable ListingBrief listing) {
        if (listing == null || listing.phone() == null) {
            return null;
        }
        String now = listing.phone().printed();
        return digits(now).equals(digits(notes.phone())) ? null : now;
    }

    /** What is dialled, without the country's own "1" in front. */
    static String digits(String number) {
        return new Telephone(number).digits();
    }
}
