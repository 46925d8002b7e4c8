package org.porchlight.accounts.signin;

/**
 * Name and password.
 *
 * @param ownDevice whether the person calls this browser their own
 */
record SignInForm(String name, String password, boolean ownDevice) {

    @Override
    public String toString() {
        return "SignInForm";
    }
}
