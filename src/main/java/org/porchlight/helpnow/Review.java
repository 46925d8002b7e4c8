package org.porchlight.helpnow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a text has been checked.
 *
 * @param reviewedBy the role of the clinician who has read it, or null while none has
 */
record Review(
        LocalDate sourcesCheckedOn,
        LocalDate nextReviewOn,
        @Nullable String reviewedBy) {

    private static final String NOBODY = "nobody-clinical-yet";

    /**
     * The same in words.
     *
     * @param isOverdue whether the next review should have been by today
     */
    record View(
            String sourcesCheckedIn,
            String nextReviewBy,
            @Nullable String reviewedBy,
            boolean isOverdue) {}

    static Review of(YamlRow row) {
        String by = row.required("reviewed-by");
        Review review =
                new Review(row.day("sources-checked-on"), row.day("next-review-on"), by.equals(NOBODY) ? null : by);
        if (!review.nextReviewOn().isAfter(review.sourcesCheckedOn())) {
            throw row.refusal("next-review-on must come after sources-checked-on");
        }
        return review;
    }

    View view(LocalDate today) {
        return new View(
                Days.month(sourcesCheckedOn), Days.inWords(nextReviewOn), reviewedBy, nextReviewOn.isBefore(today));
    }
}
