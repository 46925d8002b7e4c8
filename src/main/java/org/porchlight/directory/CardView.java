package org.porchlight.directory;

import java.text.NumberFormat;
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

    private static final double VERY_NEAR_MILES = 0.1;

    static CardView of(ListingCard card, int number, Labels labels, StoredFragments fragments, Locale reader) {
        StoredFragments.Html html = fragments
                .of("directory/_card", "card", card.listing(), listing -> CardText.of(listing, labels, reader), reader)
                .with(Integer.toString(number), distance(card, labels, reader));
        return new CardView(number, card, html);
    }

    private static String distance(ListingCard card, Labels labels, Locale reader) {
        if (card.miles() < VERY_NEAR_MILES) {
            return labels.text(
                    card.listing().approximate() ? "directory.card.same-area" : "directory.card.here", reader);
        }
        NumberFormat number = NumberFormat.getNumberInstance(reader);
        number.setMaximumFractionDigits(card.miles() < 10 ? 1 : 0);
        String key = card.listing().approximate() ? "directory.card.miles-about" : "directory.card.miles";
        return labels.text(key, reader, number.format(card.miles()));
    }
}
