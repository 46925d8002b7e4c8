package org.porchlight.worksheets.sheet;

import java.util.List;
import java.util.Map;
import org.porchlight.accounts.AboutUs;

/**
 * What is known before a sheet is begun.
 *
 * @param aboutUs what a person who is signed in has told; {@link AboutUs.Answers#NONE} otherwise
 * @param places that this person keeps, the first to ring in front
 * @param asked the address's own fields, which are public: the id of a listing, for instance
 */
public record Beginning(AboutUs.Answers aboutUs, List<PlacesInMind.Place> places, Map<String, String> asked) {

    /** For somebody who keeps no places. */
    public Beginning(AboutUs.Answers aboutUs, Map<String, String> asked) {
        this(aboutUs, List.of(), asked);
    }

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Beginning";
    }
}
