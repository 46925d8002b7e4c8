package org.porchlight.journal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries besides the words.
 *
 * @param entry which entry it is; made when the empty form is shown
 * @param base the version it began from; 0 for a new entry
 * @param draft where this form keeps its words until they are saved
 * @param edition how often they were kept
 * @param continues the draft that this form was opened from, if any
 */
record FormKey(
        @Nullable UUID entry,
        int base,
        @Nullable UUID draft,
        int edition,
        @Nullable UUID continues) {

    static FormKey blank() {
        return of(UUID.randomUUID(), 0);
    }

    static FormKey of(UUID entry, int base) {
        return new FormKey(entry, base, UUID.randomUUID(), 0, null);
    }

    FormKey forEntry(UUID id) {
        return new FormKey(id, base, draft, edition, continues);
    }

    Set<UUID> drafts() {
        Set<UUID> drafts = new HashSet<>();
        if (draft != null) {
            drafts.add(draft);
        }
        if (continues != null) {
            drafts.add(continues);
        }
        return drafts;
    }
}
