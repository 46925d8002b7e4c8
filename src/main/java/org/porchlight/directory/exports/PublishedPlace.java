package org.porchlight.directory.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A treatment place as the site shows it to everybody. What is not known is left out, never filled in.
 *
 * @param id stays the same through every later list
 * @param status "active", "paused" or "closed"
 * @param inNewestList whether the newest edition of its list still names it
 * @param position where it is; null if that is on no map here
 * @param services what the list says it offers, in the codebook's own words
 * @param checkedOn the day on which somebody last got through under its number
 * @param page the path of its page on this site
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublishedPlace(
        long id,
        String name,
        String program,
        String status,
        boolean inNewestList,
        Address address,
        @Nullable Position position,
        List<Number> phones,
        List<Service> services,
        @Nullable LocalDate checkedOn,
        Source source,
        String page) {

    /** All texts may be empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Address(String line1, String line2, String city, String region, String postcode, String country) {}

    /**
     * Degrees in WGS 84.
     *
     * @param precision "exact", "street", "zip" or "town": what the position is the middle of
     */
    public record Position(double lat, double lon, String precision) {}

    /**
     * A telephone number.
     *
     * @param printed as the list prints it
     * @param e164 as a telephone dials it; null if the printed one is no number to dial
     * @param role "main", "intake" or "hotline"
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Number(
            String printed, @Nullable String e164, @Nullable String extension, String role) {}

    /** A code of the list, and its words. */
    public record Service(String code, String label) {}

    /** The list that says all this, and the year on its title page. */
    public record Source(String name, String publisher, int year, String url, String licence) {}
}
