package org.porchlight.accounts.recovery;

import java.time.Duration;

/** How a reset link reaches its owner, which decides how long it may be used. */
public enum IssuedBy {
    /** Mail may arrive late where servers make unknown senders wait. */
    MAIL("mail", Duration.ofMinutes(30)),
    /** Handed over, perhaps at the next meeting of the group. */
    ADMINISTRATOR("administrator", Duration.ofHours(24));

    private final String column;
    private final Duration life;

    IssuedBy(String column, Duration life) {
        this.column = column;
        this.life = life;
    }

    String column() {
        return column;
    }

    /** From the making of the link. */
    public Duration life() {
        return life;
    }
}
