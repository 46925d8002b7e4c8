package org.porchlight.accounts;

/** Somebody already signs in with this name. */
public class NameTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    NameTaken() {
        super("name taken", null, false, false);
    }
}
