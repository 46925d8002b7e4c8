package org.porchlight.guide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.text.ContentFile;

/**
 * How fresh a page is, told truthfully.
 *
 * @param sourcesCheckedOn the day its sources were last compared with the text
 * @param nextReviewOn the day by which that happens again; later than sourcesCheckedOn
 * @param reviewedBy the role of the clinician who read it, or null while nobody has
 */
public record Review(
        LocalDate sourcesCheckedOn,
        LocalDate nextReviewOn,
        @Nullable String reviewedBy) {

    private static final String NOBODY = "nobody-clinical-yet";

    static Review of(ContentFile file) {
        String by = file.required("reviewed-by");
        Review review =
                new Review(file.day("sources-checked-on"), file.day("next-review-on"), by.equals(NOBODY) ? null : by);
        if (!review.nextReviewOn.isAfter(review.sourcesCheckedOn)) {
            throw new IllegalStateException(file.name() + " has its next review before the last");
        }
        return review;
    }

    boolean isOverdue(LocalDate today) {
        return today.isAfter(nextReviewOn);
    }
}
