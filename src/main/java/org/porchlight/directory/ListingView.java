package org.porchlight.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.finder.FilterOption;
import org.porchlight.directory.finder.Medicine;
import org.porchlight.directory.finder.Phone;
import org.porchlight.directory.places.GeoPoint;

/**
 * Everything that the page of a place shows.
 *
 * @param programName the program within the organization, empty if the list names none
 * @param regionName the state's name, its code if it has none here
 * @param point where it is, null if it is on no map here
 * @param approximate whether the position is only the middle of its ZIP area or town
 * @param says everything among the filters that it says of itself
 * @param offers all codes in plain words, by category, in the order of the codebook
 * @param numberInDoubt two or more reports that nobody has answered yet say that its number is wrong
 * @param sharedTollFree how many other organizations are listed under the same toll-free number: 0 if there is none
 * @param website its own page, null if the list prints none
 * @param websiteUnlikeName whether nothing of its names stands in the website's address
 * @param asks what the list does not say and a family should ask, in the order in which a call would
 */
public record ListingView(
        long id,
        String name,
        String programName,
        String line1,
        String line2,
        String city,
        String region,
        String regionName,
        String postcode,
        String country,
        @Nullable GeoPoint point,
        boolean approximate,
        List<Phone> phones,
        List<Medicine.Said> medicines,
        Set<FilterOption> says,
        List<Category> offers,
        List<Ask> asks,
        ListSourceNote source,
        boolean takesMedicationFromElsewhere,
        boolean saysNoOpioidTreatment,
        boolean saysNoMedication,
        boolean closed,
        boolean notInLatestList,
        boolean numberInDoubt,
        int sharedTollFree,
        @Nullable Website website,
        boolean websiteUnlikeName) {

    /** One category of the codebook; pages take the message, and the codebook's own words where there is none. */
    public record Category(String code, String label, List<Offer> offers) {

        public String messageKey() {
            return "directory.category." + code;
        }
    }

    /** One code; pages take the message, and the codebook's own words where there is none. */
    public record Offer(String code, String label) {

        public String messageKey() {
            return "directory.code." + code;
        }
    }

    /** What the list leaves open. Never to be shown as "no". */
    public enum Ask {
        MEDICATION,
        OPENING_HOURS,
        WAITING_TIME,
        PRICE,
        PAYMENT,
        FAMILY,
        LANGUAGE,
        TELEHEALTH;

        public String messageKey() {
            return "directory.ask." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where the listing comes from and how old that is.
     *
     * @param listYear the year on the list's title page
     * @param ageYears whole calendar years since then
     * @param loadedOn the day on which it was loaded here (UTC)
     */
    public record ListSourceNote(
            String name,
            String publisher,
            String url,
            String licenceNote,
            int listYear,
            int ageYears,
            LocalDate loadedOn) {}

    /** The address in one line, for a maps application that asks for text. */
    public String addressLine() {
        return String.join(
                ", ",
                java.util.stream.Stream.of(line1, line2, city, region + " " + postcode)
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
