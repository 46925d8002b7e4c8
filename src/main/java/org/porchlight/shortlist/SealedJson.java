package org.porchlight.shortlist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Documents as JSON in sealed cells. */
final class SealedJson {

    static final String PLACES = "shortlist_place";
    static final String CALLS = "shortlist_call";
    static final String DRAFTS = "shortlist_call_draft";
    static final String APPOINTMENTS = "shortlist_appointment";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SealedJson() {}

    static Cell cell(String table, UUID row) {
        return new Cell(table, "content", row);
    }

    static byte[] seal(OpenBox box, Cell cell, Object document) {
        return box.seal(cell, JSON.writeValueAsString(document));
    }

    /** Null for what is locked or damaged. */
    static <T> @Nullable T open(OpenBox box, Cell cell, byte[] sealed, Class<T> type) {
        Opened opened = box.open(cell, sealed);
        if (!opened.isOpen()) {
            return null;
        }
        try {
            return JSON.readValue(opened.text(), type);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Readable JSON, for the owner's own export. */
    static String json(Object content) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }
}
