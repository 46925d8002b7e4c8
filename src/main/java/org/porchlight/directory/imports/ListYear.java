package org.porchlight.directory.imports;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year that pages print beside each entry of a list. It is never guessed: an old list must not pass for a new one. */
final class ListYear {

    private static final int FIRST = 2015;
    private static final int LAST = 2099;
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

    private ListYear() {}

    /**
     * The year that is set, or else the only one between {@value #FIRST} and {@value #LAST} in the file's name.
     *
     * @throws ListDamaged if neither says it
     */
    static int of(@Nullable Integer set, String fileName) throws ListDamaged {
        List<Integer> years = set != null
                ? List.of(set)
                : FOUR_DIGITS
                        .matcher(fileName)
                        .results()
                        .map(MatchResult::group)
                        .map(Integer::valueOf)
                        .filter(ListYear::isYear)
                        .distinct()
                        .toList();
        if (years.size() != 1 || !isYear(years.get(0))) {
            throw new ListDamaged(
                    fileName,
                    0,
                    "set porchlight.starter.list-year to the year of the list, between " + FIRST + " and " + LAST
                            + (set == null ? "; its name does not say it." : "."),
                    null);
        }
        return years.get(0);
    }

    private static boolean isYear(int year) {
        return year >= FIRST && year <= LAST;
    }
}
