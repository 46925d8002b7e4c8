package org.porchlight.accounts.recovery;

import java.time.Instant;

/**
 * A link that was just made, to be handed over now: its code is stored nowhere.
 *
 * @param code 43 letters, digits, dashes and underscores
 */
public record ResetLink(String code, Instant expiresAt) {

    /** What stands before the code in the path of the link. */
    public static final String PAGE = "/reset";

    /**
     * The path of the link. The code stands behind {@code #}, which browsers never send: no log, proxy or preview robot sees it.
     * A script fills it into the page's field; without scripts it is pasted there, or the whole link.
     */
    public String path() {
        return PAGE + "#" + code;
    }

    @Override
    public String toString() {
        return "ResetLink";
    }
}
