package org.porchlight.directory;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Links that open a place on a map outside Porchlight; nothing is asked of anyone before one is pressed.
 *
 * @param app opens the maps app that the device has chosen: a geo URI (RFC 5870) with the postal address as its query, as
 *     Android and most maps apps read it
 * @param web OpenStreetMap's search, which takes the postal address as text (https://wiki.openstreetmap.org/wiki/Browsing)
 */
record MapsAddress(String app, String web) {

    static MapsAddress of(ListingView listing) {
        String address = UriUtils.encode(listing.addressLine(), StandardCharsets.UTF_8);
        return new MapsAddress("geo:0,0?q=" + address, "https://www.openstreetmap.org/search?query=" + address);
    }
}
