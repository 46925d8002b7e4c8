package org.porchlight.directory;

import java.util.List;
import java.util.Locale;

/** One category of what a place offers, in the reader's words; the codebook's own where we have none. */
record OffersView(String title, List<String> offers) {

    static OffersView of(ListingView.Category category, Labels labels, Locale reader) {
        return new OffersView(
                labels.textOr(category.messageKey(), category.label(), reader),
                category.offers().stream()
                        .map(offer -> labels.textOr(offer.messageKey(), offer.label(), reader))
                        .distinct()
                        .toList());
    }
}
