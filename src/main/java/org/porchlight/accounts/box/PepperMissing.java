package org.porchlight.accounts.box;

/** The key file outside the database is not there, or is not the one that belongs to this database. Nobody can sign in. */
public class PepperMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    PepperMissing(String message) {
        super(message, null, false, false);
    }
}
