package org.porchlight.accounts.sessions;

/** Someone is signed in, but their box is locked; the password opens it. */
public class BoxLocked extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BoxLocked() {
        super("box locked", null, false, false);
    }
}
