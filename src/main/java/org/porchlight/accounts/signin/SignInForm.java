package org.porchlight.accounts.signin;

/**
 * Name and password.
 *
 * @param ownDevice whether the person calls this browser their own
 */
record SignInForm(String name, String password, boolean ownDevice) {

    SignInForm withoutPassword() {
        return new SignInForm(name, "", ownDevice);
    }

    @Override
    public String toString() {
        return "SignInForm";
    }
}
