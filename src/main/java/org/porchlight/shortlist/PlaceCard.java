package org.porchlight.shortlist;

import org.jspecify.annotations.Nullable;
import org.porchlight.directory.ListingBrief;
import org.porchlight.worksheets.sheet.Telephone;

/**
 * A saved place as pages show it.
 *
 * @param listing what the list says of it now; null for a place typed by hand, and for one that the list has lost
 * @param lost whether it came from the list and is not there any more
 * @param otherPhone the number that the list gives now, where it is not the one that was saved; null otherwise
 * @param answering "unknown", "yes" or "no": whether they should be answering now
 * @param due whether it is time to ring again
 */
record PlaceCard(
        SavedPlace place,
        @Nullable ListingBrief listing,
        boolean lost,
        @Nullable String otherPhone,
        String answering,
        boolean due) {

    /** As it was saved or typed. */
    public Telephone telephone() {
        return new Telephone(place.notes() == null ? "" : place.notes().phone());
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "PlaceCard";
    }
}
