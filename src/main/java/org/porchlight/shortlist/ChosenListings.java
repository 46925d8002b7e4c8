package org.porchlight.shortlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.directory.ListingView;
import org.porchlight.directory.Listings;
import org.porchlight.directory.finder.FilterGroup;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.worksheets.sheet.Telephone;
import org.springframework.stereotype.Component;

/** Places that somebody ticked in the finder: they travel in addresses, as public ids and nothing else. */
@Component
class ChosenListings {

    /** As many as fit on a page beside each other, and more to keep at once. */
    static final int MOST = 20;

    /** What families compare first. */
    private static final List<FilterGroup> COMPARED = List.of(
            FilterGroup.MEDICATION,
            FilterGroup.PAYMENT,
            FilterGroup.SETTING,
            FilterGroup.WHO,
            FilterGroup.FAMILY,
            FilterGroup.LANGUAGE,
            FilterGroup.TELEHEALTH);

    private static final int LINE = 240;

    private final Listings listings;

    ChosenListings(Listings listings) {
        this.listings = listings;
    }

    /**
     * A listing beside others.
     *
     * @param others the ids of the rest, for leaving this one out
     * @param says the messages of what it says, by the message of the question; an empty list means "not known"
     */
    record Compared(ListingView listing, Telephone telephone, List<Long> others, Map<String, List<String>> says) {}

    /** A place of the family's own, beside listings: what they typed themselves. */
    record Own(UUID id, PlaceNotes notes, Telephone telephone, List<UUID> others) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Own";
        }
    }

    /** The messages of the questions by which places are compared. */
    static List<String> questions() {
        return COMPARED.stream().map(FilterGroup::messageKey).toList();
    }

    static String medicineQuestion() {
        return FilterGroup.MEDICATION.messageKey();
    }

    /** Those of the family's own that are there and open; the address names them by an id that tells nothing. */
    static List<Own> own(List<SavedPlace> places) {
        List<UUID> ids = places.stream().map(SavedPlace::id).toList();
        List<Own> own = new ArrayList<>();
        for (SavedPlace place : places) {
            PlaceNotes notes = place.notes();
            if (notes != null) {
                own.add(new Own(
                        place.id(),
                        notes,
                        new Telephone(notes.phone()),
                        ids.stream().filter(id -> !id.equals(place.id())).toList()));
            }
        }
        return own;
    }

    /** Ids as they stand in an address; what is no id is left out. */
    static List<Long> ids(List<String> sent) {
        return sent.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Those that are there, in the same order. */
    List<Compared> read(List<Long> ids) {
        List<ListingView> shown =
                ids.stream().map(listings::show).flatMap(Optional::stream).toList();
        return shown.stream().map(listing -> compared(listing, shown)).toList();
    }

    private static Compared compared(ListingView listing, List<ListingView> all) {
        Map<String, List<String>> says = new LinkedHashMap<>();
        for (FilterGroup group : COMPARED) {
            List<String> said = new ArrayList<>();
            for (FilterOption option : group.options()) {
                if (listing.says().contains(option)) {
                    said.add(option.messageKey());
                }
            }
            says.put(group.messageKey(), said);
        }
        List<Long> others = all.stream()
                .map(ListingView::id)
                .filter(id -> id != listing.id())
                .toList();
        return new Compared(listing, telephone(listing), others, says);
    }

    private static Telephone telephone(ListingView listing) {
        return new Telephone(
                listing.phones().isEmpty() ? "" : listing.phones().get(0).printed());
    }

    /** The same, ready to be saved. Nothing of the family's is in it yet. */
    List<Shortlist.Chosen> toKeep(List<Long> ids) {
        return read(ids).stream()
                .map(one -> new Shortlist.Chosen(
                        one.listing().id(),
                        new PlaceNotes(
                                line(name(one.listing())),
                                line(one.telephone().typed()),
                                line(one.listing().addressLine()),
                                "",
                                "",
                                "",
                                "",
                                medicine(one.listing()),
                                List.of(),
                                null,
                                null)))
                .toList();
    }

    private static String name(ListingView listing) {
        return listing.programName().isEmpty() ? listing.name() : listing.name() + ", " + listing.programName();
    }

    /** What the list says; unknown stays unsaid. */
    private static String medicine(ListingView listing) {
        boolean methadone = listing.says().contains(FilterOption.METHADONE);
        boolean buprenorphine = listing.says().contains(FilterOption.BUPRENORPHINE);
        if (methadone && buprenorphine) {
            return "both";
        }
        return methadone ? "methadone" : buprenorphine ? "buprenorphine" : "";
    }

    private static String line(String text) {
        return text.length() <= LINE ? text : text.substring(0, LINE);
    }
}
