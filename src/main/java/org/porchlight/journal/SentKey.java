package org.porchlight.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hidden fields of a form as they were sent. What is missing or broken counts as not there, so that a request never fails
 * for it and takes the words along: at worst both texts are shown.
 *
 * @param other the id of the second entry, should both texts stay
 */
record SentKey(
        @Nullable String entry,
        @Nullable String base,
        @Nullable String draft,
        @Nullable String edition,
        @Nullable String continues,
        @Nullable String other) {

    FormKey key() {
        return new FormKey(id(entry), number(base), id(draft), number(edition), id(continues));
    }

    UUID second() {
        UUID sent = id(other);
        return sent == null ? UUID.randomUUID() : sent;
    }

    private static @Nullable UUID id(@Nullable String sent) {
        try {
            return sent == null ? null : UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int number(@Nullable String sent) {
        try {
            return sent == null ? 0 : Math.max(0, Integer.parseInt(sent));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
