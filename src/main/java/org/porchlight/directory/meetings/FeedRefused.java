package org.porchlight.directory.meetings;

/** A file that cannot be taken; nothing was changed. */
final class FeedRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason the end of a message's key: "no-feed", "damaged", "too-short" or "empty" */
    FeedRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
