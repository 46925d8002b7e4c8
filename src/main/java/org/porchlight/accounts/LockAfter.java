package org.porchlight.accounts;

/** After how many minutes without a request a box closes by itself. There is no "never": phones are shared. */
public enum LockAfter {
    FIVE(5),
    TEN(10),
    THIRTY(30),
    SIXTY(60);

    /** For everyone who has not chosen. */
    public static final LockAfter USUAL = TEN;

    private final int minutes;

    LockAfter(int minutes) {
        this.minutes = minutes;
    }

    public int minutes() {
        return minutes;
    }

    /** The one of so many minutes, or the usual one. */
    public static LockAfter of(int minutes) {
        for (LockAfter choice : values()) {
            if (choice.minutes == minutes) {
                return choice;
            }
        }
        return USUAL;
    }
}
