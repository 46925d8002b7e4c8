package org.porchlight.guide;

import java.util.List;
import org.porchlight.platform.text.ContentFile;

/**
 * One of the ten support steps, in their fixed order.
 *
 * @param number 1 to 10
 * @param title what the reader sees; may be warmer than the subject
 * @param subject the fixed subject, such as "set boundaries"
 * @param summary one sentence for lists
 * @param tools what a family can fill in at this step, by the names that stand in the addresses behind it
 */
public record Step(
        int number, String title, String subject, String summary, List<String> tools, Review review, ContentFile file) {

    static Step of(ContentFile file) {
        return new Step(
                Integer.parseInt(file.required("number")),
                file.required("title"),
                file.required("subject"),
                file.required("summary"),
                file.list("tools"),
                Review.of(file),
                file);
    }

    /** Whether a step comes after this one. */
    public boolean hasNext() {
        return number < Guide.STEPS;
    }

    /** Whether a step comes before this one. */
    public boolean hasPrevious() {
        return number > 1;
    }
}
