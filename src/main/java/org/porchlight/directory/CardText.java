package org.porchlight.directory;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FilterGroup;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.directory.finder.ListingFacts;
import org.porchlight.directory.finder.Medicine;
import org.porchlight.directory.finder.Phone;
import org.porchlight.platform.web.StoredFragments;

/**
 * What a card says of a listing wherever the family is, in the reader's words. An empty text means: not known, ask when you
 * call.
 *
 * @param number a gap, because it differs from search to search
 * @param distance the same
 */
record CardText(
        String number,
        String distance,
        long id,
        String name,
        String programName,
        String city,
        String region,
        String medicines,
        boolean allMedicines,
        String pays,
        String serves,
        boolean closed,
        boolean notInLatestList,
        boolean numberInDoubt,
        boolean saysNoOpioidTreatment,
        boolean saysNoMedication,
        boolean takesMedicationFromElsewhere,
        @Nullable Phone phone,
        int listYear) {

    static CardText of(ListingFacts card, Labels labels, Locale reader) {
        List<FilterOption> offered = card.medicines().stream()
                .filter(said -> said.answer() == Medicine.Answer.OFFERED)
                .map(said -> said.medicine().filter())
                .toList();
        return new CardText(
                StoredFragments.GAPS.get(0),
                StoredFragments.GAPS.get(1),
                card.id(),
                card.name(),
                card.programName(),
                card.city(),
                card.region(),
                labels.list(offered, reader),
                offered.size() == Medicine.values().length,
                labels.list(card.says(FilterGroup.PAYMENT), reader),
                labels.list(card.says(FilterGroup.WHO), reader),
                card.closed(),
                card.notInLatestList(),
                card.numberInDoubt(),
                card.saysNoOpioidTreatment(),
                card.saysNoMedication(),
                card.takesMedicationFromElsewhere(),
                card.phone(),
                card.listYear());
    }
}
