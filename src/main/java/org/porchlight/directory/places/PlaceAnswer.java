package org.porchlight.directory.places;

import java.util.List;

/** What became of a place that a family typed. */
public sealed interface PlaceAnswer {

    record Found(ResolvedPlace place) implements PlaceAnswer {}

    /** More than one place has this name; the larger ones first, the preferred country's before the others. */
    record Several(List<ResolvedPlace> choices) implements PlaceAnswer {}

    /** No such place is known; towns with a similar name, the most similar first, at most five. */
    record Unknown(Reason reason, List<ResolvedPlace> suggestions) implements PlaceAnswer {}

    enum Reason {
        /** Nothing was typed, or nothing that could be a name. */
        BLANK,
        /** Five digits, but no such ZIP code is in use or known here. */
        NO_SUCH_ZIP,
        /** Digits that are no ZIP code. */
        NOT_A_ZIP,
        /** Looks like a postcode of another country; only towns are known there. */
        POSTCODE_OF_ANOTHER_COUNTRY,
        NO_SUCH_TOWN
    }
}
