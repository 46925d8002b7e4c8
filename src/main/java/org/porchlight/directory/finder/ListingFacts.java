package org.porchlight.directory.finder;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.GeoPoint;

/**
 * What a card says of a listing wherever the family is.
 *
 * @param programName the program within the organization, empty if the list names none
 * @param point where it is
 * @param approximate whether the place is only known by its ZIP code or town, so that pages say "about"
 * @param says everything among the filters that the listing says of itself; what is missing here is unknown, not "no"
 * @param takesMedicationFromElsewhere takes people whose medicine another clinic prescribes
 * @param phone the number to call, null if the list has none
 * @param listYear the year of the list that says all this
 * @param saysNoOpioidTreatment says that it does not treat opioid use
 * @param saysNoMedication says that it uses no medication for opioid use
 * @param closed marked as closed by an administrator
 * @param notInLatestList the newest edition of its list no longer names it
 * @param numberInDoubt two or more reports that nobody has answered yet say that its number is wrong
 */
public record ListingFacts(
        long id,
        String name,
        String programName,
        String line1,
        String city,
        String region,
        String postcode,
        GeoPoint point,
        boolean approximate,
        List<Medicine.Said> medicines,
        Set<FilterOption> says,
        boolean takesMedicationFromElsewhere,
        @Nullable Phone phone,
        String sourceName,
        int listYear,
        boolean hasMedication,
        boolean saysNoOpioidTreatment,
        boolean saysNoMedication,
        boolean closed,
        boolean notInLatestList,
        boolean numberInDoubt) {

    /** So many unanswered reports of a wrong number make a warning: one alone may be a slip of the finger. */
    public static final int DOUBTS = 2;

    /** What the listing says of one group of filters, in the order of the filters. */
    public List<FilterOption> says(FilterGroup group) {
        return says.stream().filter(option -> option.group() == group).toList();
    }

    static Set<FilterOption> said(Set<String> codes) {
        EnumSet<FilterOption> said = EnumSet.allOf(FilterOption.class);
        said.removeIf(option -> !option.isSaidBy(codes));
        return Collections.unmodifiableSet(said);
    }
}
