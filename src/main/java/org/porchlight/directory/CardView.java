package org.porchlight.directory;

import java.util.Locale;
import org.porchlight.directory.finder.ListingCard;
import org.porchlight.platform.web.StoredFragments;

/**
 * A listing in a list of results.
 *
 * @param number its place in the whole list, from 1
 * @param html its card, in the reader's words
 */
record CardView(int number, ListingCard card, StoredFragments.Html html) {

    static CardView of(
            ListingCard card,
            int number,
            DistanceText distances,
            Labels labels,
            StoredFragments fragments,
            Locale reader) {
        StoredFragments.Html html = fragments
                .of("directory/_card", "card", card.listing(), listing -> CardText.of(listing, labels, reader), reader)
                .with(Integer.toString(number), distances.of(card));
        return new CardView(number, card, html);
    }
}
