package org.porchlight.accounts.signin;

/** Why a password cannot be taken. Each has a sentence that says what to do. */
public enum PasswordRefused {
    TOO_SHORT("too-short"),
    TOO_LONG("too-long"),
    /** The name someone signs in with, and little else. */
    OWN_NAME("own-name"),
    /** The site's name or a word that anybody would try here first, and little else. */
    EXPECTED_WORDS("expected-words"),
    /** One letter, or one short piece, over and over. */
    REPEATED("repeated"),
    /** Neighbouring keys, or letters or digits in their order. */
    IN_ORDER("in-order"),
    /** On the list of passwords that are tried first, or close to one. */
    COMMON("common");

    private final String key;

    PasswordRefused(String key) {
        this.key = key;
    }

    /** The key of the sentence. {@link #TOO_SHORT} and {@link #TOO_LONG} take the number of characters as their value. */
    public String messageKey() {
        return "accounts.password." + key;
    }
}
