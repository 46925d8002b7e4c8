package org.porchlight.platform.privacy;

/**
 * What came out of a sealed cell.
 *
 * @param text empty unless the state is {@link State#OPEN}
 */
public record Opened(State state, String text) {

    /** Whether a text could be read. */
    public enum State {
        /** Here it is. */
        OPEN,
        /** Sealed under a key that the box does not hold now; the password or recovery code of that time opens it. */
        LOCKED,
        /** The bytes were changed, cut or moved. */
        DAMAGED
    }

    static final Opened LOCKED = new Opened(State.LOCKED, "");
    static final Opened DAMAGED = new Opened(State.DAMAGED, "");

    static Opened of(String text) {
        return new Opened(State.OPEN, text);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Opened[" + state + "]";
    }
}
