package org.porchlight.directory.places;

/**
 * A ZIP code or town that has a position.
 *
 * @param name the town; for a ZIP code the town it belongs to, empty if unknown
 * @param postcode the ZIP code if the family gave one, else empty
 * @param region the code of the state or region, "OH" or "ENG"
 * @param regionName what people call it, "Ohio" or "England"
 * @param country two letters, ISO 3166-1
 */
public record ResolvedPlace(
        String name, String postcode, String region, String regionName, String country, GeoPoint point) {

    /** What to put into the search field to find exactly this place again (with {@link #country()} beside it). */
    public String searchText() {
        return postcode.isEmpty() ? name + ", " + (country.equals("US") ? region : regionName) : postcode;
    }
}
