package org.porchlight.accounts.attempts;

import java.time.Duration;

/** So many tries were made that another has to wait. Says how long, and nothing about whether there is such an account. */
public class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyAttempts(String limit, Duration wait) {
        super("too many tries: " + limit, null, false, false);
        this.wait = wait;
    }

    /** Until the next try is allowed; more than nothing. */
    public Duration waitFor() {
        return wait;
    }

    /** The wait for a sentence: whole minutes, rounded up, at least 1. */
    public long minutes() {
        return (wait.toSeconds() + 59) / 60;
    }
}
