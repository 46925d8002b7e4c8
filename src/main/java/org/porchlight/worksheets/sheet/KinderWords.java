package org.porchlight.worksheets.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Words that label or blame, and two kinder ones for each, from content/en/worksheets/kinder-words.yaml. What they find is only
 * ever suggested about. Read at the start; a row that lacks something stops it with its words.
 *
 * <p>Source: National Institute on Drug Abuse, "Words Matter"
 * (https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction).
 */
@Component
public class KinderWords {

    private static final String FILE = "content/en/worksheets/kinder-words.yaml";
    private static final int OPTIONS = 2;

    private final List<Entry> entries;
    private final Map<String, Entry> byForm = new HashMap<>();
    private final Pattern any;

    KinderWords() {
        entries = read();
        entries.forEach(entry -> entry.forms().forEach(form -> {
            if (byForm.put(form, entry) != null) {
                throw new IllegalStateException(FILE + ": " + form + " stands there twice");
            }
        }));
        String forms = byForm.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        any = Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:(an?)[ \\u00a0]+)?(" + forms + ")(?![\\p{L}\\p{N}]|-\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Words that are looked for.
     *
     * @param forms in lower case
     * @param options two, the first the nearer one
     * @param why in one sentence
     */
    public record Entry(List<String> forms, List<String> options, String why) {}

    /**
     * A word that stands in a text.
     *
     * @param from where it begins, in units of the text
     * @param to where it ends
     * @param text as it stands there, with an "a" or "an" in front of it
     * @param options what could stand there instead, with an "a" or "an" and a capital where the text has one
     */
    public record Found(int from, int to, String text, List<String> options, String why) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Found";
        }
    }

    /** All there are, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** Every word that stands in the text, in its order. */
    public List<Found> in(String text) {
        return any.matcher(text).results().map(this::found).toList();
    }

    public Optional<Found> firstIn(String text) {
        return in(text).stream().findFirst();
    }

    private Found found(MatchResult match) {
        Entry entry = byForm.get(match.group(2).toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new IllegalStateException("A word was found that is not on the list");
        }
        boolean capital = Character.isUpperCase(match.group().codePointAt(0));
        List<String> options = entry.options().stream()
                .map(option -> match.group(1) == null ? option : withArticle(option))
                .map(option -> capital ? capitalized(option) : option)
                .toList();
        return new Found(match.start(), match.end(), match.group(), options, entry.why());
    }

    private static String withArticle(String option) {
        if (option.startsWith("a ") || option.startsWith("an ")) {
            return option;
        }
        return ("aeio".indexOf(option.charAt(0)) >= 0 ? "an " : "a ") + option;
    }

    private static String capitalized(String option) {
        return option.substring(0, 1).toUpperCase(Locale.ROOT) + option.substring(1);
    }

    private static List<Entry> read() {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Entry> entries = new ArrayList<>();
            if (file instanceof List<?> rows) {
                rows.forEach(row -> entries.add(entry(row)));
            }
            if (entries.isEmpty()) {
                throw new IllegalStateException(FILE + ": there are no words");
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static Entry entry(Object row) {
        if (row instanceof Map<?, ?> fields
                && fields.get("forms") instanceof List<?> forms
                && fields.get("options") instanceof List<?> options
                && fields.get("why") instanceof String why
                && !forms.isEmpty()
                && options.size() == OPTIONS) {
            return new Entry(texts(forms), texts(options), why);
        }
        throw new IllegalStateException(FILE + ": needs forms, two options and why: " + row);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
