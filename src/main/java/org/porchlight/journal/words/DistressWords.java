package org.porchlight.journal.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * Words about suicide or hurting oneself, for which a page shows where help is, and does nothing else. The phrases are those
 * of a file, one a line, small and careful: a page without the note is worse than a note too many, and it blocks nothing.
 */
public final class DistressWords {

    private final List<String> phrases;

    private DistressWords(List<String> phrases) {
        this.phrases = phrases;
    }

    /** Reads the phrases, in which a star ends the beginning of a word; lines that begin with # explain. */
    public static DistressWords read(Resource file) {
        try {
            return new DistressWords(file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> " " + (line.strip() + " ").replace("* ", ""))
                    .map(PlainWords::fold)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one of the phrases stands in the text, as whole words and however it is written. */
    public boolean areIn(String text) {
        String words = " " + PlainWords.fold(text).replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
        return phrases.stream().anyMatch(words::contains);
    }
}
