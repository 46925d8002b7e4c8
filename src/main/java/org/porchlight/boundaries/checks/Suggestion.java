package org.porchlight.boundaries.checks;

import java.util.Locale;

/** What is worth a second thought. Suggested in a friendly sentence, and never in the way. */
public enum Suggestion {
    /** The limit tells the other person what to do. */
    SAY_WHAT_YOU_WILL_DO,
    /** What follows does not begin with "I will". */
    START_WITH_I_WILL,
    /** Stops money for a home or a phone and offers nothing in its place. */
    OFFER_ANOTHER_WAY,
    /** Hard to keep on the worst day. */
    SMALLER,
    /** Might hold back what nothing should hold back; we cannot tell. */
    HOLDS_NO_HELP_BACK;

    /** The key of the sentence. */
    public String messageKey() {
        return "boundaries.suggestion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
