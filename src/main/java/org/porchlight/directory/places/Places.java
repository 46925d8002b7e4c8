package org.porchlight.directory.places;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.PlaceAnswer.Reason;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the position of what a family types: "43215", "43215-1234", "Columbus, OH", "columbus ohio", "Columbus". Takes any
 * text and never throws for it; more than {@value #LONGEST} characters are cut off.
 */
@Component
public class Places {

    static final int LONGEST = 100;
    static final int MOST_CHOICES = 20;
    static final int MOST_SUGGESTIONS = 5;

    /** Share of three-letter groups that two spellings have in common; "Colombus" and "Columbus" have 0.5. */
    private static final double SIMILAR = 0.35;

    private static final Pattern ZIP = Pattern.compile("([0-9]{5})(?:[- ]?[0-9]{4})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9 -]*");
    private static final Pattern OTHER_POSTCODE = Pattern.compile(
            // Canada, United Kingdom, Ireland
            "[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|[A-Z][0-9][0-9W] ?[A-Z0-9]{4}",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("us", "US"),
            Map.entry("usa", "US"),
            Map.entry("united states", "US"),
            Map.entry("gb", "GB"),
            Map.entry("uk", "GB"),
            Map.entry("united kingdom", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("ie", "IE"),
            Map.entry("ireland", "IE"),
            Map.entry("canada", "CA"),
            Map.entry("au", "AU"),
            Map.entry("australia", "AU"),
            Map.entry("nz", "NZ"),
            Map.entry("new zealand", "NZ"));

    private static final RowMapper<ResolvedPlace> TOWN = (row, n) -> new ResolvedPlace(
            row.getString("name"),
            "",
            row.getString("region"),
            row.getString("region_name"),
            row.getString("country"),
            new GeoPoint(row.getDouble("lat"), row.getDouble("lon")));

    /** No region here has a longer name than "Federated States of Micronesia" or "Newfoundland and Labrador". */
    static final int LONGEST_REGION = 4;

    /** "Central 14th Street / WMATA Northern Bus Barn" has seven words; what has more is no town. */
    static final int MOST_WORDS = 8;

    private static final int MOST_BEHIND_COMMAS = 3;

    /** Comparing spellings costs more the longer they are, and hardly a town has a longer name. */
    private static final int LONGEST_NAME = 50;

    private final JdbcClient jdbc;
    /** Some two hundred codes and names, read once; the towns come with the program and do not change while it runs. */
    private volatile Map<String, String> regions = Map.of();

    /** Read again after an hour, for the programs that were running while a newer one brought newer files. */
    private final Cache<String, ZipCodes> zips =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Looks a place up.
     *
     * @param text what was typed
     * @param country two letters if only one country is meant, else blank
     * @param preferredCountry two letters; its places come first where several have the name
     */
    public PlaceAnswer find(String text, String country, String preferredCountry) {
        String typed = (text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ")
                .strip();
        Matcher zip = ZIP.matcher(typed);
        if (zip.matches() && isUsOrOpen(country)) {
            return zip(zip.group(1));
        }
        if (DIGITS.matcher(typed).matches()) {
            Reason reason = isUsOrOpen(country) ? Reason.NOT_A_ZIP : Reason.POSTCODE_OF_ANOTHER_COUNTRY;
            return new PlaceAnswer.Unknown(reason, List.of());
        }
        if (OTHER_POSTCODE.matcher(typed).matches()) {
            return new PlaceAnswer.Unknown(Reason.POSTCODE_OF_ANOTHER_COUNTRY, List.of());
        }
        if (PlaceName.keyOf(typed).isEmpty()) {
            return new PlaceAnswer.Unknown(Reason.BLANK, List.of());
        }
        return town(typed, country.strip().toUpperCase(Locale.ROOT), preferredCountry.toUpperCase(Locale.ROOT));
    }

    private static boolean isUsOrOpen(String country) {
        return country.isBlank() || country.strip().equalsIgnoreCase("us");
    }

    private PlaceAnswer zip(String code) {
        return zips().find(code)
                .<PlaceAnswer>map(PlaceAnswer.Found::new)
                .orElseGet(() -> new PlaceAnswer.Unknown(Reason.NO_SUCH_ZIP, List.of()));
    }

    private ZipCodes zips() {
        ZipCodes known = zips.get("US", country -> {
            List<ZipCodes.Zip> all = jdbc.sql(
                            "select code, city, region, lat, lon from postcode where country = :country")
                    .param("country", country)
                    .query((row, n) -> new ZipCodes.Zip(
                            row.getString(1), row.getString(2), row.getString(3), row.getDouble(4), row.getDouble(5)))
                    .list();
            return all.isEmpty() ? null : new ZipCodes(all); // not loaded yet
        });
        return known == null ? ZipCodes.NONE : known;
    }

    /** A name and what was typed behind it: a state, a region or a country; null if nothing was. */
    record Reading(String name, @Nullable String behind) {

        static Reading of(String name, @Nullable String behind) {
            Reading alias = SHORT_NAMES.get(name);
            return alias == null
                    ? new Reading(name, behind)
                    : new Reading(alias.name, behind == null ? alias.behind : behind);
        }
    }

    /** What people write for a city that no table of towns has; "LA" alone is the city, behind a town it is Louisiana. */
    private static final Map<String, Reading> SHORT_NAMES = Map.of(
            "nyc", new Reading("new york", "ny"),
            "la", new Reading("los angeles", "ca"),
            "philly", new Reading("philadelphia", "pa"));

    private PlaceAnswer town(String typed, String country, String preferredCountry) {
        List<Reading> readings = readings(typed);
        for (Reading reading : readings) {
            List<ResolvedPlace> towns = named(reading, country, preferredCountry);
            if (towns.size() == 1) {
                return new PlaceAnswer.Found(towns.get(0));
            }
            if (!towns.isEmpty()) {
                return new PlaceAnswer.Several(towns);
            }
        }
        for (Reading reading : readings) {
            List<ResolvedPlace> towns = similar(reading, country, preferredCountry);
            if (!towns.isEmpty()) {
                return new PlaceAnswer.Unknown(Reason.NO_SUCH_TOWN, towns);
            }
        }
        return new PlaceAnswer.Unknown(Reason.NO_SUCH_TOWN, List.of());
    }

    /**
     * "columbus ohio" is a town of that name, or Columbus in Ohio; a comma says where the name ends. Each reading costs up
     * to two queries, so only known regions and countries make one, and names of too many words none.
     */
    List<Reading> readings(String typed) {
        Set<Reading> readings = new LinkedHashSet<>();
        int comma = typed.indexOf(',');
        String beforeComma = comma > 0 ? PlaceName.keyOf(typed.substring(0, comma)) : "";
        if (!beforeComma.isEmpty()) {
            // "Columbus, OH, USA": the region says more than the country behind it
            Arrays.stream(typed.substring(comma + 1).split(","))
                    .flatMap(behind -> regionOf(PlaceName.wordsOf(behind)).stream())
                    .map(region -> Reading.of(beforeComma, region))
                    .limit(MOST_BEHIND_COMMAS)
                    .forEach(readings::add);
        }
        String[] words = PlaceName.wordsOf(typed).split(" ");
        readings.add(Reading.of(PlaceName.keyOf(typed), null));
        for (int first = Math.max(words.length - LONGEST_REGION, 1); first < words.length; first++) {
            String name = PlaceName.keyOf(String.join(" ", Arrays.copyOfRange(words, 0, first)));
            regionOf(String.join(" ", Arrays.copyOfRange(words, first, words.length)))
                    .ifPresent(region -> readings.add(Reading.of(name, region)));
        }
        return readings.stream()
                .filter(reading -> reading.name().split(" ").length <= MOST_WORDS)
                .toList();
    }

    /** The region's code or name as the table has it, or the country as {@link #COUNTRIES} has it. */
    private Optional<String> regionOf(String words) {
        return COUNTRIES.containsKey(words)
                ? Optional.of(words)
                : Optional.ofNullable(regions().get(words));
    }

    private Map<String, String> regions() {
        Map<String, String> known = regions;
        if (known.isEmpty()) {
            Map<String, String> found = new HashMap<>();
            jdbc.sql("select distinct lower(region), lower(region_name) from town")
                    .query(row -> {
                        found.put(PlaceName.wordsOf(row.getString(1)), row.getString(1));
                        found.put(PlaceName.wordsOf(row.getString(2)), row.getString(2));
                    });
            regions = known = found;
        }
        return known;
    }

    private static final String IN_REGION = """
             and (:behind = '' or lower(region) = :behind or lower(region_name) = :behind or country = :behindCountry)
            and (:country = '' or country = :country)""";

    private List<ResolvedPlace> named(Reading reading, String country, String preferredCountry) {
        return jdbc.sql("""
                select name, region, region_name, country, lat, lon from town
                where name_key = :name""" + IN_REGION + """

                order by country = :preferred desc, postcodes desc, country, region_name, id limit :most""")
                .params(parametersOf(reading, country, preferredCountry))
                .param("most", MOST_CHOICES)
                .query(TOWN)
                .list();
    }

    private List<ResolvedPlace> similar(Reading reading, String country, String preferredCountry) {
        if (reading.name().length() < 3 || reading.name().length() > LONGEST_NAME) {
            return List.of();
        }
        return jdbc.sql("""
                select name, region, region_name, country, lat, lon from town
                where name_key % :name and similarity(name_key, :name) >= :similar""" + IN_REGION + """

                order by similarity(name_key, :name) + 0.1 * cast(country = :preferred as integer) desc, postcodes desc, id
                limit :most""")
                .params(parametersOf(reading, country, preferredCountry))
                .param("similar", SIMILAR)
                .param("most", MOST_SUGGESTIONS)
                .query(TOWN)
                .list();
    }

    private static Map<String, Object> parametersOf(Reading reading, String country, String preferredCountry) {
        String behind = Optional.ofNullable(reading.behind()).orElse("");
        return Map.of(
                "name", reading.name(),
                "behind", behind,
                "behindCountry", COUNTRIES.getOrDefault(behind, "-"),
                "country", country,
                "preferred", preferredCountry);
    }
}
