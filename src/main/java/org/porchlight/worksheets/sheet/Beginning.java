package org.porchlight.worksheets.sheet;

import java.util.Map;
import org.porchlight.accounts.AboutUs;

/**
 * What is known before a sheet is begun.
 *
 * @param aboutUs what a person who is signed in has told; {@link AboutUs.Answers#NONE} otherwise
 * @param asked the address's own fields, which are public: the id of a listing, for instance
 */
public record Beginning(AboutUs.Answers aboutUs, Map<String, String> asked) {

    /** Private text stays out of logs. */
    @Override
    public String toString() {
        return "Beginning";
    }
}
