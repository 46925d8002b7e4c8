package org.porchlight.accounts.attempts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many tries are allowed in a while. The while begins with the first try.
 *
 * @param name keeps the buckets of different limits apart
 * @param count how many tries are allowed at once, at least 1
 * @param window how long the while is, a day at most
 * @param firstWait null: when the tries are used up, the window has to end first. Otherwise one more try is allowed after this
 *     time, the next after twice that, and so on up to {@link #LONGEST_WAIT}: for what a stranger can use up, so that nobody is
 *     ever locked out
 */
public record Limit(
        String name, int count, Duration window, @Nullable Duration firstWait) {

    /** What a growing wait grows to. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    public Limit {
        if (count < 1 || window.compareTo(Duration.ZERO) <= 0 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("a limit allows at least one try, and its window is a day at most");
        }
    }

    /** Refuses until the window ends. */
    public Limit(String name, int count, Duration window) {
        this(name, count, window, null);
    }
}
