package org.porchlight.sharing;

import java.util.List;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;

/**
 * One kind of thing that can be behind a link. The module that keeps such things says which a person can choose, and makes a
 * copy of one; sharing never reads them itself, so a new kind touches its own module only. Its words stand behind
 * {@code shareable.<kind>.} in that module's messages: {@code heading} over the choices and {@code doing} on the button, if there
 * is something to do with it. The journal has none and never gets one.
 */
public interface Shareable {

    /**
     * Who asks.
     *
     * @param near a ZIP code or town in which to look for choices; empty for none
     */
    record Asked(SignedIn who, OpenBox box, LinkKind link, String near) {}

    /** Tells kinds apart: small letters and hyphens. */
    String kind();

    /** The order among the kinds, the smallest first. */
    int place();

    boolean isFor(LinkKind link);

    /** What this person can choose from. */
    List<Choice> choices(Asked asked);

    /** A copy as the reader will see it; empty if there is no such thing, or it is not this person's, or cannot be opened. */
    Optional<SharedPart> copy(String id, Asked asked);

    /** Whether it is a public fact that may change while a link is open; then readers see how it stands now. */
    default boolean canChange() {
        return false;
    }

    /** How it stands now, for kinds that can change; empty if it is not there any more. */
    default Optional<SharedPart> now(String id) {
        return Optional.empty();
    }
}
