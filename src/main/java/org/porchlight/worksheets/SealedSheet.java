package org.porchlight.worksheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sealed cell of a sheet or a draft held.
 *
 * @param content null unless the state is open
 */
record SealedSheet<T>(Opened.State state, @Nullable T content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The answers, and whether the family wants to have it kept that a talk could be dangerous. */
    record Page<A extends Record>(A answers, boolean danger) {

        /** A page without the answers that are for paper only. */
        static <A extends Record> Page<A> toKeep(Tool<A> tool, A answers, boolean danger) {
            return new Page<>(tool.sheet().without(answers, tool.neverKept(answers)), danger);
        }

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Page";
        }
    }

    private record Document(boolean danger, JsonNode answers) {}

    static Cell cell(UUID worksheet) {
        return new Cell("worksheet", "content", worksheet);
    }

    static Cell revisionCell(UUID revision) {
        return new Cell("worksheet_revision", "content", revision);
    }

    static Cell draftCell(UUID draft) {
        return new Cell("worksheet_draft", "content", draft);
    }

    static <A extends Record> byte[] seal(OpenBox box, Cell cell, Tool<A> tool, Page<A> page) {
        return box.seal(
                cell,
                JSON.writeValueAsString(new Document(page.danger(), tool.sheet().json(page.answers()))));
    }

    /** A text that opens and is no such document counts as damaged. */
    static <A extends Record> SealedSheet<Page<A>> open(OpenBox box, Cell cell, Tool<A> tool, byte[] sealed) {
        Opened opened = box.open(cell, sealed);
        if (!opened.isOpen()) {
            return new SealedSheet<>(opened.state(), null);
        }
        try {
            Document document = JSON.readValue(opened.text(), Document.class);
            return new SealedSheet<>(
                    Opened.State.OPEN, new Page<>(tool.sheet().parse(document.answers()), document.danger()));
        } catch (JacksonException | NullPointerException e) {
            return new SealedSheet<>(Opened.State.DAMAGED, null);
        }
    }

    static byte[] sealTyped(OpenBox box, UUID draft, MultiValueMap<String, String> typed) {
        return box.seal(draftCell(draft), JSON.writeValueAsString(new LinkedHashMap<>(typed)));
    }

    /** What a form held, word for word. */
    static SealedSheet<MultiValueMap<String, String>> openTyped(OpenBox box, UUID draft, byte[] sealed) {
        Opened opened = box.open(draftCell(draft), sealed);
        if (!opened.isOpen()) {
            return new SealedSheet<>(opened.state(), null);
        }
        try {
            Map<String, List<String>> typed = JSON.readValue(opened.text(), new TypeReference<>() {});
            return new SealedSheet<>(Opened.State.OPEN, new LinkedMultiValueMap<>(typed));
        } catch (JacksonException e) {
            return new SealedSheet<>(Opened.State.DAMAGED, null);
        }
    }

    /** Readable JSON, for the owner's own export. */
    static String json(Object content) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "SealedSheet[" + state + "]";
    }
}
