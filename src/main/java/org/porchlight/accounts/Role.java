package org.porchlight.accounts;

/** What an account may do besides its own pages. */
public enum Role {
    /** Nothing more. */
    FAMILY,
    /** Puts packets together for families. */
    COUNSELOR,
    /** Keeps the lists and the accounts; reads nothing that anyone writes. */
    ADMINISTRATOR;

    /** Whether a password alone is too little: this role reaches more than its own pages. */
    public boolean needsSecondFactor() {
        return this != FAMILY;
    }

    /** As it stands in the database. */
    public String value() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Role of(String value) {
        return valueOf(value.toUpperCase(java.util.Locale.ROOT));
    }
}
