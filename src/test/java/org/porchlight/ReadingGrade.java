package org.porchlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, as a United States school grade by the Flesch-Kincaid formula (Kincaid and others, 1975,
 * https://stars.library.ucf.edu/istlibrary/56/): 0.39 x words per sentence + 11.8 x syllables per word - 15.59. Our own,
 * because the libraries on Maven Central that do this were last released in 2018 or before.
 *
 * <p>Takes Markdown. A heading, a list item and a table cell count as sentences; notes and front matter are left out.
 * Syllables are counted by groups of vowels with the usual exceptions, which is right for about nine words in ten.
 */
final class ReadingGrade {

    private static final Pattern END = Pattern.compile("(?<=[.!?…:])[\"”’)*]*\\s+|\\n|\\|");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*|[0-9][0-9,.-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("naloxone", 3),
            Map.entry("methadone", 3),
            Map.entry("people", 2),
            Map.entry("someone", 2),
            Map.entry("something", 2),
            Map.entry("anyone", 3),
            Map.entry("breathe", 1),
            Map.entry("medicine", 3),
            Map.entry("every", 2),
            Map.entry("being", 2),
            Map.entry("quiet", 2),
            Map.entry("create", 2),
            Map.entry("used", 1),
            Map.entry("heroin", 3));

    private final List<String> sentences = new ArrayList<>();
    private final int words;
    private final int syllables;

    ReadingGrade(String markdown) {
        String text = plain(markdown);
        int wordCount = 0;
        int syllableCount = 0;
        for (String sentence : END.split(text)) {
            List<String> found =
                    WORD.matcher(sentence).results().map(m -> m.group()).toList();
            if (found.isEmpty()) {
                continue;
            }
            sentences.add(sentence.strip());
            wordCount += found.size();
            syllableCount += found.stream().mapToInt(ReadingGrade::syllables).sum();
        }
        words = wordCount;
        syllables = syllableCount;
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("(?s)\\A---\\n.*?\\n---\\n", "")
                .replaceAll("(?m)^\\[\\^[a-z0-9-]+]: .*$", "")
                .replaceAll("\\[\\^[a-z0-9-]+]", "")
                .replaceAll("\\{#[a-z-]+}", "")
                .replaceAll("(?m)^\\{\\{helplines:.*$", "")
                .replace("{{emergency-number}}", "911")
                .replaceAll("]\\([^)]*\\)", "")
                .replaceAll("(?m)^\\|[-| ]+\\|$", "")
                .replaceAll("(?m)^(#+|[-*]|[0-9]+\\.) +", "")
                .replace("*", "")
                .replace("[", "");
    }

    static int syllables(String word) {
        String w = word.toLowerCase(Locale.ROOT).replace("’", "'").replaceAll("'s$|'$", "");
        if (Character.isDigit(w.charAt(0))) {
            return 1;
        }
        if (KNOWN.containsKey(w)) {
            return KNOWN.get(w);
        }
        if (w.contains("-")) {
            int parts = 0;
            for (String part : w.split("-")) {
                parts += part.isEmpty() ? 0 : syllables(part);
            }
            return Math.max(1, parts);
        }
        String stem =
                w.replaceAll("(?<=[^aeiouytd])ed$|(?<=[^aeiouylscgxz])es$", "").replaceAll("(?<=[^aeiouyl])e$", "");
        int groups = (int) VOWELS.matcher(stem).results().count();
        groups += (int) Pattern.compile("i[ao](?![un])|[^aeiou]ia|eo(?!u)|ua(?!r)")
                                .matcher(stem)
                                .results()
                                .count()
                        > 0
                ? 1
                : 0;
        if (stem.endsWith("le") && stem.length() > 2 && "aeiouy".indexOf(stem.charAt(stem.length() - 3)) >= 0) {
            groups--;
        }
        return Math.max(1, groups);
    }

    double grade() {
        return 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    }

    double wordsPerSentence() {
        return (double) words / sentences.size();
    }

    int words() {
        return words;
    }
}
