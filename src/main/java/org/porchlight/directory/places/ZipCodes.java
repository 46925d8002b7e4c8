package org.porchlight.directory.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All ZIP codes in memory, some thirty thousand in about 2 MB: they come with the program, and looking one up leaves no trace
 * of who asked for which.
 */
final class ZipCodes {

    static final ZipCodes NONE = new ZipCodes(List.of());

    /** One of them; codes of no town have an empty one. */
    record Zip(String code, String city, String region, double lat, double lon) {}

    private final int[] codes;
    private final double[] positions;
    private final String[] names;

    ZipCodes(List<Zip> all) {
        List<Zip> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Zip::code));
        Map<String, String> shared = new HashMap<>();
        codes = sorted.stream().mapToInt(zip -> Integer.parseInt(zip.code())).toArray();
        positions = new double[2 * codes.length];
        names = new String[2 * codes.length];
        for (int n = 0; n < codes.length; n++) {
            Zip zip = sorted.get(n);
            positions[2 * n] = zip.lat();
            positions[2 * n + 1] = zip.lon();
            names[2 * n] = shared.computeIfAbsent(zip.city(), city -> city);
            names[2 * n + 1] = shared.computeIfAbsent(zip.region(), region -> region);
        }
    }

    /** The place of five digits, or nothing if they are no code that is in use. */
    Optional<ResolvedPlace> find(String code) {
        int n = Arrays.binarySearch(codes, Integer.parseInt(code));
        if (n < 0) {
            return Optional.empty();
        }
        String region = names[2 * n + 1];
        return Optional.of(new ResolvedPlace(
                names[2 * n],
                code,
                region,
                UsRegions.nameOf(region).orElse(""),
                "US",
                new GeoPoint(positions[2 * n], positions[2 * n + 1])));
    }
}
