package org.porchlight.sharing.links;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.sharing.LinkKind;

/**
 * A link as its owner sees it.
 *
 * @param own what only the owner's box opens; null if it is locked or damaged
 * @param single whether it opens in one browser only
 * @param claimedAt when it was first opened
 * @param refusedAt when somebody else tried to open it after that
 * @param endedBy "owner", "time", "passcode" or "site"; null while it is open
 */
public record ShareLink(
        UUID id,
        LinkKind kind,
        @Nullable Own own,
        boolean single,
        boolean notes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant claimedAt,
        @Nullable Instant refusedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int openings,
        int notesWritten) {

    /**
     * What is sealed in the owner's box.
     *
     * @param recipient whom it is for; only the owner reads this
     * @param code behind the {@code #} of the link
     * @param key of the link, to read what was written back; Base64
     * @param passcode to be said by phone; empty for none
     * @param titles of what it shows
     */
    public record Own(String recipient, String code, String key, String passcode, List<String> titles) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Own";
        }
    }

    /**
     * When it was opened.
     *
     * @param device "phone" or "computer"
     */
    public record Opening(Instant at, String device, int times) {}

    /** What came back; null text if it cannot be opened. */
    public record Note(UUID id, Instant at, @Nullable String text) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Note";
        }
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "ShareLink[" + kind + "]";
    }
}
