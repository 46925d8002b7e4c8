package org.porchlight.accounts.admission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may make an account. */
public enum SignUpMode {
    OPEN,
    /** Whoever holds an invitation. */
    INVITATION,
    /** Nobody; invitations wait. */
    CLOSED;

    /** As it stands in the database, in forms, and in the keys of sentences. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for any other word. */
    public static Optional<SignUpMode> of(String value) {
        return Stream.of(values()).filter(mode -> mode.value().equals(value)).findFirst();
    }
}
