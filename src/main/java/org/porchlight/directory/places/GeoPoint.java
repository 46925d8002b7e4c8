package org.porchlight.directory.places;

/**
 * A position on the earth in degrees, north and east positive.
 *
 * <p>Distances are great circles on a sphere with the mean earth radius of 6,371,008.8 m (IUGG), at most 0.6 % off the
 * true ellipsoid. Refuses positions outside -90..90 and -180..180 with IllegalArgumentException.
 */
public record GeoPoint(double lat, double lon) {

    /** Mean earth radius in metres, IUGG (https://doi.org/10.1007/s001900050278). */
    public static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public static final double METRES_PER_MILE = 1609.344;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not a position: " + lat + ", " + lon);
        }
    }

    /** The point on the unit sphere as PostgreSQL's cube type reads it. */
    public String toCube() {
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lon);
        return "(" + Math.cos(phi) * Math.cos(lambda) + "," + Math.cos(phi) * Math.sin(lambda) + "," + Math.sin(phi)
                + ")";
    }

    /** The straight line through the unit sphere between two points this many metres apart on its surface. */
    public static double chordOf(double metres) {
        return 2 * Math.sin(Math.min(metres / (2 * EARTH_RADIUS_METRES), Math.PI / 2));
    }

    /** The metres on the surface that a straight line through the unit sphere spans. */
    public static double metresOf(double chord) {
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(chord / 2, 1));
    }

    /** Great-circle distance in metres (haversine). */
    public double metresTo(GeoPoint other) {
        double dPhi = Math.toRadians(other.lat - lat) / 2;
        double dLambda = Math.toRadians(other.lon - lon) / 2;
        double h = Math.pow(Math.sin(dPhi), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLambda), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(Math.sqrt(h), 1));
    }

    /** The direction in which a great circle sets out from here to another point, in degrees clockwise from north. */
    public double bearingTo(GeoPoint other) {
        double phi = Math.toRadians(lat);
        double otherPhi = Math.toRadians(other.lat);
        double dLambda = Math.toRadians(other.lon - lon);
        double east = Math.sin(dLambda) * Math.cos(otherPhi);
        double north = Math.cos(phi) * Math.sin(otherPhi) - Math.sin(phi) * Math.cos(otherPhi) * Math.cos(dLambda);
        return (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }
}
