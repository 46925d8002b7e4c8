package org.porchlight.boundaries;

import org.jspecify.annotations.Nullable;

/**
 * The words of one boundary: what is sealed when it is kept. Fields as in {@link BoundaryForm}; one that is missing in an older
 * document counts as empty.
 *
 * @param sure 0 to 10, or null where it was not said
 */
record BoundaryText(
        String area,
        String limit,
        String why,
        String ifCrossed,
        String instead,
        String saying,
        String danger,
        @Nullable Integer sure) {

    BoundaryText {
        area = area == null ? "" : area;
        limit = limit == null ? "" : limit;
        why = why == null ? "" : why;
        ifCrossed = ifCrossed == null ? "" : ifCrossed;
        instead = instead == null ? "" : instead;
        saying = saying == null ? "" : saying;
        danger = danger == null ? "" : danger;
    }

    /** Words that could not be opened. */
    static final BoundaryText NONE = new BoundaryText("", "", "", "", "", "", "", null);

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "BoundaryText";
    }
}
