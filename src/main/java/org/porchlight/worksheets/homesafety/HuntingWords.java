package org.porchlight.worksheets.homesafety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds in a family's own English words what makes a home less safe: throwing out what protects life, searching, testing and
 * following somebody. What it finds is only ever suggested about.
 */
final class HuntingWords {

    private static final List<Map.Entry<String, List<Pattern>>> KINDS = List.of(
            Map.entry(
                    "equipment",
                    List.of(
                            words(
                                    "throw\\w*|threw|bin|toss\\w*|dump\\w*|flush\\w*|get rid|trash\\w*|destroy\\w*|take away"),
                            words("needles?|syringes?|naloxone|narcan|test strips?|pipes?"))),
            Map.entry(
                    "search",
                    List.of(
                            words("search\\w*|go(?:ing)? through|look(?:ing)? through|raid\\w*"),
                            words("rooms?|bags?|pockets?|drawers?|things|bed|car|phone"))),
            Map.entry("test", List.of(words("test\\w*|check\\w*|sample"), words("urine|pee|saliva|hair|drug test"))),
            Map.entry(
                    "track",
                    List.of(
                            words("track\\w*|trac(?:e|ing)|spy\\w*|follow\\w*|locat\\w*|monitor\\w*|read\\w*"),
                            words("phones?|gps|location|messages|texts"))));

    /** A used needle belongs in its container; saying so is no hunt. */
    private static final Pattern USED = words("used|container|sharps|do not|don't|never");

    private HuntingWords() {}

    private static Pattern words(String either) {
        return Pattern.compile("\\b(?:" + either + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** What it would be: {@code equipment}, {@code search}, {@code test} or {@code track}. */
    static Optional<String> in(String text) {
        if (USED.matcher(text).find()) {
            return Optional.empty();
        }
        return KINDS.stream()
                .filter(kind -> kind.getValue().stream()
                        .allMatch(words -> words.matcher(text).find()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
