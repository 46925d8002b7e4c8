package org.porchlight.directory.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which names of towns and regions are compared: small letters, no accents, no dots, short words written out. */
public final class PlaceName {

    /** Counts the changes of {@link #keyOf}: towns that are loaded already are loaded again to get the new form. */
    static final int FORM = 2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    /** The dot, and a blank behind it, between single letters: "D.C." and "D. C." are "DC". */
    private static final Pattern DOT_OF_INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\. ?(?=\\p{L}(?![\\p{L}\\p{N}]))");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

    private PlaceName() {}

    /** The comparable form of a town's name; empty if the name has no letters or digits. */
    public static String keyOf(String name) {
        return Arrays.stream(wordsOf(name).split(" "))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** The same with short words left as they are: "MT" behind a town is Montana, before one it is a mountain. */
    static String wordsOf(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String initials = DOT_OF_INITIALS.matcher(plain).replaceAll("$1");
        return NO_LETTERS
                .matcher(APOSTROPHES.matcher(initials).replaceAll(""))
                .replaceAll(" ")
                .trim()
                .toLowerCase(Locale.ROOT);
    }
}
