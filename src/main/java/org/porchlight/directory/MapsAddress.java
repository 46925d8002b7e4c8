package org.porchlight.directory;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * The address that opens a place in the visitor's maps app. OpenStreetMap's search takes the postal address as text
 * (https://wiki.openstreetmap.org/wiki/Browsing); nothing is asked of it before the link is pressed.
 */
final class MapsAddress {

    private MapsAddress() {}

    static String of(ListingView listing) {
        return "https://www.openstreetmap.org/search?query="
                + UriUtils.encode(listing.addressLine(), StandardCharsets.UTF_8);
    }
}
