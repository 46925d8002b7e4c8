package org.porchlight.boundaries.checks;

import java.util.Locale;

/** What no boundary may hold back. */
public enum Withheld {
    /** Naloxone, an ambulance, a call for help. */
    RESCUE,
    /** Medication or treatment for opioid use disorder, and the way there. */
    TREATMENT,
    /** A child's safety, food or school. */
    CHILD;

    /** The key of the sentence that says why such a limit is not taken. */
    public String messageKey() {
        return "boundaries.never." + name().toLowerCase(Locale.ROOT);
    }
}
