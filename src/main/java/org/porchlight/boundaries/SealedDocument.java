package org.porchlight.boundaries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sealed cell held.
 *
 * @param content null unless the state is open
 */
record SealedDocument<T>(Opened.State state, @Nullable T content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Cell boundary(UUID row) {
        return new Cell("boundary", "content", row);
    }

    static Cell followUp(UUID row) {
        return new Cell("boundary_follow_up", "content", row);
    }

    static byte[] seal(OpenBox box, Cell cell, Object content) {
        return box.seal(cell, JSON.writeValueAsString(content));
    }

    static <T> SealedDocument<T> open(OpenBox box, Cell cell, byte[] sealed, Class<T> type) {
        Opened opened = box.open(cell, sealed);
        return opened.isOpen() ? parse(opened.text(), type) : new SealedDocument<>(opened.state(), null);
    }

    /** A text that opened and is no such document counts as damaged. */
    private static <T> SealedDocument<T> parse(String text, Class<T> type) {
        @Nullable T content = null;
        try {
            content = JSON.readValue(text, type);
        } catch (JacksonException e) {
            // told as damaged, like one that holds nothing
        }
        return new SealedDocument<>(content == null ? Opened.State.DAMAGED : Opened.State.OPEN, content);
    }

    /** The plain words as JSON, for the owner's export. */
    static String json(Object content) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SealedDocument[" + state + "]";
    }
}
