package org.porchlight.platform.privacy;

/** Too many passwords are being checked at this moment; trying again in a few seconds helps. */
public class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooBusy() {
        super("too many passwords at once", null, false, false);
    }
}
