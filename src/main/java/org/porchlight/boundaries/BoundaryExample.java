package org.porchlight.boundaries;

import java.util.Set;

/**
 * A boundary to start from.
 *
 * @param id the area and a number, such as "money-1"
 */
record BoundaryExample(
        String id, BoundaryArea area, String limit, String why, String ifCrossed, String instead, String saying) {

    /**
     * The form with this example in it. One's own words stay: only what is empty, or came from another example, is
     * replaced.
     *
     * @param fromExamples every text that an example holds
     */
    BoundaryForm fill(BoundaryForm form, Set<String> fromExamples) {
        return new BoundaryForm(
                area.value(),
                chosen(form.limit(), limit, fromExamples),
                chosen(form.why(), why, fromExamples),
                chosen(form.ifCrossed(), ifCrossed, fromExamples),
                chosen(form.instead(), instead, fromExamples),
                chosen(form.saying(), saying, fromExamples),
                form.danger(),
                form.sure(),
                form.reviewOn(),
                form.once());
    }

    private static String chosen(String typed, String example, Set<String> fromExamples) {
        return typed.isEmpty() || fromExamples.contains(typed) ? example : typed;
    }
}
