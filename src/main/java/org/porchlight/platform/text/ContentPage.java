package org.porchlight.platform.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ContentFile} made ready to show: sections of safe HTML, places where a list of helplines goes, and numbered
 * notes.
 *
 * @param sections in the order of the file; the first is the introduction
 * @param notes numbered from 1; note n is the list's element n - 1
 */
public record ContentPage(List<Section> sections, List<Prose> notes) {

    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^([a-z0-9-]+)]");
    private static final Pattern MARK_ID = Pattern.compile(" id=\"(mark-[0-9]+)\"");
    private static final Pattern SLOT = Pattern.compile("(?m)^\\{\\{helplines:([a-z-]+)}}\\s*$");
    private static final Pattern SOURCE = Pattern.compile("\\(source:([a-z0-9-]+)\\)");

    /**
     * One section.
     *
     * @param key from the fixed set of its kind of page; "intro" for the introduction
     * @param title plain text; empty for the introduction
     */
    public record Section(String key, String title, List<Block> blocks) {}

    /**
     * A piece of a section: text, or the place of a list of helplines, never both.
     *
     * @param text what to write, empty for a slot
     * @param helplines the kind of helplines that stand here, or null
     */
    public record Block(Prose text, @Nullable String helplines) {}

    /** The section with this key, or null. */
    public @Nullable Section section(String key) {
        return sections.stream().filter(s -> s.key().equals(key)).findFirst().orElse(null);
    }

    /**
     * Renders a file.
     *
     * @param words replaces words in double braces, such as {@code {{emergency-number}}}, in Markdown
     * @param sourceAddress gives the public address of a source by its id; refuses an unknown id
     */
    public static ContentPage of(
            ContentFile file, Markdown markdown, UnaryOperator<String> words, UnaryOperator<String> sourceAddress) {
        List<String> numbers = List.copyOf(file.notes().keySet());
        List<Section> sections = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        for (ContentFile.RawSection raw : file.sections()) {
            String text = words.apply(numberNotes(raw.markdown(), numbers));
            sections.add(new Section(raw.key(), raw.title(), blocks(text, markdown, marks)));
        }
        List<Prose> notes = file.notes().values().stream()
                .map(note -> markdown.render(words.apply(linkSources(note, sourceAddress))))
                .toList();
        return new ContentPage(sections, notes);
    }

    private static String numberNotes(String text, List<String> keys) {
        return NOTE_MARK.matcher(text).replaceAll(mark -> {
            int number = keys.indexOf(mark.group(1)) + 1;
            return "[" + number + "](#note-" + number + ")";
        });
    }

    private static String linkSources(String text, UnaryOperator<String> sourceAddress) {
        return SOURCE.matcher(text)
                .replaceAll(source -> Matcher.quoteReplacement("(" + sourceAddress.apply(source.group(1)) + ")"));
    }

    private static List<Block> blocks(String text, Markdown markdown, Set<String> marks) {
        List<Block> blocks = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int from = 0;
        while (slot.find()) {
            addText(blocks, text.substring(from, slot.start()), markdown, marks);
            blocks.add(new Block(new Prose(""), slot.group(1)));
            from = slot.end();
        }
        addText(blocks, text.substring(from), markdown, marks);
        return blocks;
    }

    private static void addText(List<Block> blocks, String text, Markdown markdown, Set<String> marks) {
        if (!text.isBlank()) {
            blocks.add(new Block(withOneIdPerNote(markdown.render(text), marks), null));
        }
    }

    /** A note that is cited twice leads back to the first place: an id may stand only once in a page. */
    private static Prose withOneIdPerNote(Prose text, Set<String> marks) {
        return new Prose(MARK_ID.matcher(text.html()).replaceAll(id -> marks.add(id.group(1)) ? id.group() : ""));
    }

    /** The sections by key, for templates that place some of them apart. */
    public Map<String, Section> byKey() {
        return sections.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Section::key, s -> s, (a, b) -> a, java.util.LinkedHashMap::new));
    }
}
