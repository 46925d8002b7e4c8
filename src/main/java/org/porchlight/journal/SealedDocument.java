package org.porchlight.journal;

import java.util.Optional;
import java.util.UUID;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the sealed documents of the journal: a record as JSON, sealed for its cell.
 *
 * @param state whether it could be opened
 * @param content empty unless it could
 */
record SealedDocument<T>(Opened.State state, Optional<T> content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Cell entryCell(UUID id) {
        return new Cell("journal_entry", "content", id);
    }

    static Cell revisionCell(UUID id) {
        return new Cell("journal_revision", "content", id);
    }

    static Cell draftCell(UUID id) {
        return new Cell("journal_draft", "content", id);
    }

    static byte[] seal(OpenBox box, Cell cell, Object content) {
        return box.seal(cell, JSON.writeValueAsString(content));
    }

    static <T> SealedDocument<T> open(OpenBox box, Cell cell, byte[] sealed, Class<T> type) {
        Opened opened = box.open(cell, sealed);
        return opened.isOpen() ? parse(opened.text(), type) : new SealedDocument<>(opened.state(), Optional.empty());
    }

    /** A text that opened and is no such document counts as damaged. */
    static <T> SealedDocument<T> parse(String text, Class<T> type) {
        try {
            Optional<T> content = Optional.ofNullable(JSON.readValue(text, type));
            return new SealedDocument<>(content.isPresent() ? Opened.State.OPEN : Opened.State.DAMAGED, content);
        } catch (JacksonException e) {
            return new SealedDocument<>(Opened.State.DAMAGED, Optional.empty());
        }
    }

    /** Readable JSON, for the writer's own export. */
    static String json(Object content) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SealedDocument[" + state + "]";
    }
}
