package org.porchlight.directory.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which names of towns and regions are compared: small letters, no accents, no dots, short words written out. */
public final class PlaceName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

    private PlaceName() {}

    /** The comparable form of a name; empty if the name has no letters or digits. */
    public static String keyOf(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = NO_LETTERS
                .matcher(APOSTROPHES.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .trim()
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.split(" "))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
