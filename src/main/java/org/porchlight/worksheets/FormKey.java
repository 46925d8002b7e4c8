package org.porchlight.worksheets;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a form carries besides the answers. Read leniently: a number or id that is none counts as missing, so that a strange
 * form never costs the words in it.
 *
 * @param worksheet which sheet it is; made when the empty form is shown, so that a form sent twice keeps one sheet
 * @param base the version it began from; 0 for a new sheet
 * @param draft where this form keeps its answers until they are kept
 * @param edition how often they were
 * @param continues the draft that this form was opened from, if any
 */
record FormKey(
        UUID worksheet,
        int base,
        UUID draft,
        int edition,
        @Nullable UUID continues) {

    static FormKey blank() {
        return of(UUID.randomUUID(), 0);
    }

    static FormKey of(UUID worksheet, int base) {
        return new FormKey(worksheet, base, UUID.randomUUID(), 0, null);
    }

    static FormKey sent(MultiValueMap<String, String> fields) {
        UUID worksheet = id(fields.getFirst("worksheet"));
        UUID draft = id(fields.getFirst("draft"));
        return new FormKey(
                worksheet == null ? UUID.randomUUID() : worksheet,
                number(fields.getFirst("base")),
                draft == null ? UUID.randomUUID() : draft,
                number(fields.getFirst("edition")),
                id(fields.getFirst("continues")));
    }

    /** Null if it is none. */
    static @Nullable UUID id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(typed)
                : null;
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    FormKey forSheet(UUID id) {
        return new FormKey(id, base, draft, edition, continues);
    }

    FormKey on(int version) {
        return new FormKey(worksheet, version, draft, edition, continues);
    }

    Set<UUID> drafts() {
        Set<UUID> drafts = new HashSet<>(Set.of(draft));
        if (continues != null) {
            drafts.add(continues);
        }
        return drafts;
    }
}
