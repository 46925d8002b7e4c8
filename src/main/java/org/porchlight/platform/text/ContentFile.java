package org.porchlight.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One Markdown file of the guide as it was written: YAML front matter, an introduction, sections that begin with a heading
 * such as {@code ## Do this first {#first}}, and notes such as {@code [^oat]: …}. Refuses a file that does not follow this
 * form with an {@link IllegalStateException} that names the file, so that a broken file is found at the start and not by a
 * reader.
 *
 * @param name the file's name, for messages
 * @param frontMatter data about the page, never a condition
 * @param sections in the order of the file; the introduction is the first, with key "intro" and no title
 * @param notes the text of each note by its key, in the order in which the text first refers to them
 */
public record ContentFile(
        String name, Map<String, Object> frontMatter, List<RawSection> sections, Map<String, String> notes) {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?)\\n---\\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## +(.+?) *\\{#([a-z-]+)} *$");
    private static final Pattern NOTE = Pattern.compile("^\\[\\^([a-z0-9-]+)]: +(.+)$");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^([a-z0-9-]+)]");

    /**
     * A section as written.
     *
     * @param key from the fixed set of its kind of page
     * @param title Markdown of the heading without marks; empty for the introduction
     * @param markdown the text below the heading
     */
    public record RawSection(String key, String title, String markdown) {}

    /** Reads a file in UTF-8. */
    public static ContentFile read(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        try {
            return parse(name, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    static ContentFile parse(String name, String text) {
        Matcher parts = FRONT_MATTER.matcher(text.replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new IllegalStateException(name + " does not begin with front matter between two lines of ---");
        }
        Map<String, String> written = new LinkedHashMap<>();
        List<RawSection> sections = sections(name, parts.group(2), written);
        return new ContentFile(name, yaml(name, parts.group(1)), sections, inOrderOfUse(name, sections, written));
    }

    private static Map<String, Object> yaml(String name, String text) {
        try {
            Map<String, Object> values = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (values == null) {
                throw new IllegalStateException(name + " has empty front matter");
            }
            return values;
        } catch (YAMLException e) {
            throw new IllegalStateException(name + " has front matter that is not YAML: " + e.getMessage(), e);
        }
    }

    private static List<RawSection> sections(String name, String body, Map<String, String> notes) {
        List<RawSection> sections = new ArrayList<>();
        String key = "intro";
        String title = "";
        StringBuilder text = new StringBuilder();
        for (String line : body.split("\n")) {
            Matcher heading = HEADING.matcher(line);
            Matcher note = NOTE.matcher(line);
            if (heading.matches()) {
                sections.add(new RawSection(key, title, text.toString().strip()));
                title = heading.group(1);
                key = heading.group(2);
                text.setLength(0);
            } else if (note.matches()) {
                if (notes.put(note.group(1), note.group(2)) != null) {
                    throw new IllegalStateException(name + " has two notes called " + note.group(1));
                }
            } else if (line.startsWith("## ")) {
                throw new IllegalStateException(name + " has a heading without a key: " + line);
            } else {
                text.append(line).append('\n');
            }
        }
        sections.add(new RawSection(key, title, text.toString().strip()));
        return sections;
    }

    private static Map<String, String> inOrderOfUse(
            String name, List<RawSection> sections, Map<String, String> written) {
        Map<String, String> used = new LinkedHashMap<>();
        for (RawSection section : sections) {
            NOTE_MARK.matcher(section.markdown()).results().forEach(mark -> {
                String text = written.get(mark.group(1));
                if (text == null) {
                    throw new IllegalStateException(name + " refers to a note it does not have: " + mark.group(1));
                }
                used.putIfAbsent(mark.group(1), text);
            });
        }
        if (used.size() < written.size()) {
            throw new IllegalStateException(name + " has a note that nothing refers to");
        }
        return used;
    }

    /** A front matter value that must be there, as text. */
    public String required(String key) {
        Object value = frontMatter.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException(name + " lacks " + key + " in its front matter");
        }
        return value.toString();
    }

    /** A front matter list of texts; empty when the key is not there. */
    public List<String> list(String key) {
        Object value = frontMatter.get(key);
        if (value instanceof List<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    /** A front matter day, such as {@code 2026-11-23}. */
    public java.time.LocalDate day(String key) {
        Object value = frontMatter.get(key);
        if (value instanceof java.util.Date date) {
            return date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        }
        try {
            return java.time.LocalDate.parse(required(key));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalStateException(name + " has no day in " + key, e);
        }
    }
}
