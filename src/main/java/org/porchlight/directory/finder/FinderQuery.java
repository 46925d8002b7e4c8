package org.porchlight.directory.finder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a family asks the finder. Made from an address's parameters, it takes whatever stands there: a radius or page out of
 * range becomes the nearest that exists, a filter nobody knows is left out.
 *
 * @param where a ZIP code or town as typed
 * @param country two letters if only one country is meant, else empty
 * @param radiusMiles one of {@link #RADII}
 * @param chosen the filters, in the order in which pages show them
 * @param includePlacesWithoutOpioidTreatment whether places stay in that say they do not treat opioid use
 * @param page counted from 1; beyond the end the finder gives the last
 */
public record FinderQuery(
        String where,
        String country,
        int radiusMiles,
        Set<FilterOption> chosen,
        boolean includePlacesWithoutOpioidTreatment,
        int page) {

    /** The distances on offer, in miles. */
    public static final List<Integer> RADII = List.of(5, 10, 25, 50, 100);

    public static final int DEFAULT_RADIUS = 25;
    static final int LONGEST_WHERE = 100;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?");

    private static final String WHERE = "where";
    private static final String COUNTRY = "country";
    private static final String RADIUS = "radius";
    private static final String OTHERS = "others";
    private static final String PAGE = "page";

    public FinderQuery {
        where = where.length() > LONGEST_WHERE ? where.substring(0, LONGEST_WHERE) : where;
        where = INVISIBLE.matcher(where).replaceAll(" ").strip();
        country = TWO_LETTERS.matcher(country).matches() ? country.toUpperCase(Locale.ROOT) : "";
        radiusMiles = nearestRadius(radiusMiles);
        EnumSet<FilterOption> inOrder = EnumSet.noneOf(FilterOption.class);
        inOrder.addAll(chosen);
        chosen = java.util.Collections.unmodifiableSet(inOrder);
        page = Math.max(page, 1);
    }

    /** Everything within the usual distance of a place. */
    public static FinderQuery near(String where) {
        return new FinderQuery(where, "", DEFAULT_RADIUS, Set.of(), false, 1);
    }

    /** Reads an address's parameters; the names are those of {@link #parameters()}. */
    public static FinderQuery of(Map<String, ? extends List<String>> parameters) {
        EnumSet<FilterOption> chosen = EnumSet.noneOf(FilterOption.class);
        for (FilterGroup group : FilterGroup.values()) {
            List<String> values = parameters.get(group.parameter());
            if (values != null) {
                values.stream()
                        .limit(100)
                        .flatMap(v -> FilterOption.of(group, v).stream())
                        .forEach(chosen::add);
            }
        }
        return new FinderQuery(
                first(parameters, WHERE, ""),
                first(parameters, COUNTRY, ""),
                number(first(parameters, RADIUS, ""), DEFAULT_RADIUS),
                chosen,
                first(parameters, OTHERS, "").equals("yes"),
                number(first(parameters, PAGE, ""), 1));
    }

    /** The parameters that lead to this query again, those with their usual value left out. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(WHERE, List.of(where));
        if (!country.isEmpty()) {
            parameters.put(COUNTRY, List.of(country.toLowerCase(Locale.ROOT)));
        }
        if (radiusMiles != DEFAULT_RADIUS) {
            parameters.put(RADIUS, List.of(Integer.toString(radiusMiles)));
        }
        chosen.forEach(option -> parameters
                .computeIfAbsent(option.group().parameter(), group -> new ArrayList<>())
                .add(option.value()));
        if (includePlacesWithoutOpioidTreatment) {
            parameters.put(OTHERS, List.of("yes"));
        }
        if (page > 1) {
            parameters.put(PAGE, List.of(Integer.toString(page)));
        }
        return parameters;
    }

    public Set<FilterOption> chosen(FilterGroup group) {
        return chosen.stream().filter(option -> option.group() == group).collect(Collectors.toSet());
    }

    public FinderQuery withPage(int number) {
        return new FinderQuery(where, country, radiusMiles, chosen, includePlacesWithoutOpioidTreatment, number);
    }

    /** The same with another distance, from the first page. */
    public FinderQuery withRadius(int miles) {
        return new FinderQuery(where, country, miles, chosen, includePlacesWithoutOpioidTreatment, 1);
    }

    /** The same without any filter, from the first page. */
    public FinderQuery withoutFilters() {
        return new FinderQuery(where, country, radiusMiles, Set.of(), includePlacesWithoutOpioidTreatment, 1);
    }

    private static int nearestRadius(int miles) {
        return RADII.stream()
                .min(java.util.Comparator.comparingLong(r -> Math.abs((long) r - miles)))
                .orElse(DEFAULT_RADIUS);
    }

    private static String first(Map<String, ? extends List<String>> parameters, String name, String otherwise) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() || values.get(0) == null ? otherwise : values.get(0);
    }

    /** A whole number of any length, cut down to what an int holds; anything else is the usual value. */
    private static int number(String text, int usual) {
        String digits = text.strip();
        if (digits.length() > 1000 || !NUMBER.matcher(digits).matches()) {
            return usual;
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Double.parseDouble(digits)));
    }
}
