package org.porchlight.worksheets.setback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.porchlight.boundaries.checks.NeverABoundary;

/**
 * Finds what would keep naloxone, an ambulance, medication or a child's needs from somebody: in what the family stops, in what
 * they will not do, and in what they will do. Reads English only, as {@link NeverABoundary} does.
 */
final class RescueCheck {

    /** These speak of something else than holding back: another medicine, one from the street, a secret about it. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "\\bother\\b.{0,30}\\bthan\\b|\\bstreet\\b|\\bdealers?\\b|\\bwithout (?:a )?prescription\\b|^(?:secrets?|jokes?|fights?|nagging|counting|checking|asking)\\b");

    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n]+");

    /** "I will not", "no lecture": the no stands there already. */
    private static final Pattern SAYS_NO = Pattern.compile("^(?:i|we|no|not|never|none)\\b");

    private static final Pattern BEGINS_WITH_DOING = Pattern.compile("^\\p{L}+ing\\b");

    private RescueCheck() {}

    /** The fields in which something of the kind stands, in the order of the form. */
    static List<String> of(SetbackPlan plan) {
        List<String> found = new ArrayList<>();
        if (isRefused(plan.willDo())) {
            found.add("willDo");
        }
        if (isHeldBack(plan.willNot())) {
            found.add("willNot");
        }
        if (plan.stoppingMore().stream().anyMatch(RescueCheck::isHeldBack)) {
            found.add("stoppingMore");
        }
        return found;
    }

    /** Whether a list of what is not done holds something that has to be done. */
    private static boolean isHeldBack(String text) {
        return SENTENCE.splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .filter(part -> !SOMETHING_ELSE.matcher(part).find())
                .anyMatch(part -> {
                    if (SAYS_NO.matcher(part).find()) {
                        return isRefused(part);
                    }
                    boolean doing = BEGINS_WITH_DOING.matcher(part).find();
                    return isRefused("I will not " + part) || !doing && isRefused("No more " + part);
                });
    }

    private static boolean isRefused(String text) {
        return NeverABoundary.in(text).refused().isPresent();
    }
}
