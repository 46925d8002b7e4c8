package org.porchlight.accounts.sessions;

/** Nobody is signed in; the page is for someone who is. */
public class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
