package org.porchlight.accounts.signin;

/** The password has to be typed again before this. */
public class PasswordWanted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PasswordWanted() {
        super("password wanted", null, false, false);
    }
}
