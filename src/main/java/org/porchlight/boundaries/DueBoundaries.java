package org.porchlight.boundaries;

import java.time.LocalDate;
import java.util.List;

/**
 * Which boundaries wait to be looked at again, without a word of them.
 *
 * @param reviewOn the day of each, the earliest first; today's are among them
 */
public record DueBoundaries(List<LocalDate> reviewOn) {

    public int count() {
        return reviewOn.size();
    }
}
