package org.porchlight.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.journal.moods.Mood;

/**
 * Everything that somebody wrote in one entry: the sealed document, written as JSON. A name that is missing in an older
 * document counts as empty.
 *
 * @param kind see {@link EntryKind}
 * @param text what was written on the empty page
 * @param happened what happened
 * @param did what I did
 * @param went how it went
 * @param mood see {@link Mood}; empty for "rather not say"
 * @param tags the writer's own words
 * @param prompt the sentence that the text began from; empty without one
 */
record EntryWords(
        String kind,
        String text,
        String happened,
        String did,
        String went,
        String mood,
        List<String> tags,
        String prompt) {

    static final EntryWords NONE = new EntryWords("", "", "", "", "", "", List.of(), "");

    EntryWords {
        kind = kind == null ? "" : kind;
        text = text == null ? "" : text;
        happened = happened == null ? "" : happened;
        did = did == null ? "" : did;
        went = went == null ? "" : went;
        mood = mood == null ? "" : mood;
        tags = tags == null ? List.of() : List.copyOf(tags);
        prompt = prompt == null ? "" : prompt;
    }

    public Optional<Mood> chosenMood() {
        return Mood.of(mood);
    }

    /** All that was written, one part below the other. */
    public String allText() {
        return Stream.of(prompt, text, happened, did, went)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The first words, for those who want them in lists. */
    String preview() {
        String words = Stream.of(text, happened, did, went)
                .filter(part -> !part.isBlank())
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("\\s+", " ");
        int end = words.offsetByCodePoints(0, Math.min(100, words.codePointCount(0, words.length())));
        return end < words.length() ? words.substring(0, end) + "…" : words;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "EntryWords";
    }
}
