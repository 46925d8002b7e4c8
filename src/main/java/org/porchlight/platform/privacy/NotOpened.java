package org.porchlight.platform.privacy;

/** Sealed bytes did not open: another key, another place, or a changed bit. Says nothing more, for nobody can know. */
public class NotOpened extends Exception {

    private static final long serialVersionUID = 1;

    public NotOpened() {
        super("sealed bytes did not open", null, false, false);
    }
}
