package org.porchlight.directory.finder;

import org.porchlight.directory.places.GeoPoint;

/**
 * A listing as a list of results shows it.
 *
 * @param metres great-circle distance from where the family is
 * @param bearing degrees clockwise from north, from where the family is; for a sketch
 */
public record ListingCard(ListingFacts listing, double metres, double bearing) {

    static ListingCard of(ListingFacts listing, double metres, GeoPoint from) {
        return new ListingCard(listing, metres, from.bearingTo(listing.point()));
    }

    public long id() {
        return listing.id();
    }

    /** Great-circle distance in miles. */
    public double miles() {
        return metres / GeoPoint.METRES_PER_MILE;
    }
}
