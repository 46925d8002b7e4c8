package org.porchlight.helpnow;

import java.util.Arrays;

/** What a helpline is for, by the word that the helpline files and the guide's texts use. */
public enum HelplineKind {
    CRISIS("crisis"),
    FAMILY("family"),
    DRUGS("drugs"),
    OVERDOSE_LINE("overdose-line"),
    VIOLENCE("abuse"),
    CHILD("child"),
    POISON("poison"),
    GRIEF("grief"),
    LEGAL("legal");

    private final String key;

    HelplineKind(String key) {
        this.key = key;
    }

    /** The word in files and texts. */
    public String key() {
        return key;
    }

    /** Refuses a word that is none of the nine with an {@link IllegalArgumentException}. */
    public static HelplineKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of helpline called \"" + key + "\""));
    }
}
