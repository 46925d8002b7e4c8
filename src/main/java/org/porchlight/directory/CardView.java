package org.porchlight.directory;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.porchlight.directory.finder.FilterGroup;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.directory.finder.ListingCard;
import org.porchlight.directory.finder.Medicine;

/**
 * A listing as a card, in the reader's words. An empty text means: not known, ask when you call.
 *
 * @param number its place in the whole list, from 1
 */
record CardView(
        int number,
        ListingCard listing,
        String distance,
        String pays,
        String medicines,
        boolean allMedicines,
        String serves) {

    private static final double VERY_NEAR_MILES = 0.1;

    static CardView of(ListingCard card, int number, Labels labels, Locale reader) {
        List<FilterOption> offered = card.medicines().stream()
                .filter(said -> said.answer() == Medicine.Answer.OFFERED)
                .map(said -> said.medicine().filter())
                .toList();
        return new CardView(
                number,
                card,
                distance(card, labels, reader),
                labels.list(card.says(FilterGroup.PAYMENT), reader),
                labels.list(offered, reader),
                offered.size() == Medicine.values().length,
                labels.list(card.says(FilterGroup.WHO), reader));
    }

    private static String distance(ListingCard card, Labels labels, Locale reader) {
        if (card.miles() < VERY_NEAR_MILES) {
            return labels.text(card.approximate() ? "directory.card.same-area" : "directory.card.here", reader);
        }
        NumberFormat number = NumberFormat.getNumberInstance(reader);
        number.setMaximumFractionDigits(card.miles() < 10 ? 1 : 0);
        String key = card.approximate() ? "directory.card.miles-about" : "directory.card.miles";
        return labels.text(key, reader, number.format(card.miles()));
    }
}
