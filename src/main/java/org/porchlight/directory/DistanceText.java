package org.porchlight.directory;

import java.text.NumberFormat;
import java.util.Locale;
import org.porchlight.directory.finder.ListingCard;

/** "4.2 miles away" in a reader's words, for the cards of one page: making its number formats costs more than using them. */
final class DistanceText {

    private static final double VERY_NEAR_MILES = 0.1;
    private static final int NEAR_MILES = 10;

    private final Labels labels;
    private final Locale reader;
    private final NumberFormat near;
    private final NumberFormat far;

    DistanceText(Labels labels, Locale reader) {
        this.labels = labels;
        this.reader = reader;
        this.near = NumberFormat.getNumberInstance(reader);
        near.setMaximumFractionDigits(1);
        this.far = NumberFormat.getIntegerInstance(reader);
    }

    String of(ListingCard card) {
        boolean approximate = card.listing().approximate();
        if (card.miles() < VERY_NEAR_MILES) {
            return labels.text(approximate ? "directory.card.same-area" : "directory.card.here", reader);
        }
        String number = (card.miles() < NEAR_MILES ? near : far).format(card.miles());
        return labels.text(approximate ? "directory.card.miles-about" : "directory.card.miles", reader, number);
    }
}
