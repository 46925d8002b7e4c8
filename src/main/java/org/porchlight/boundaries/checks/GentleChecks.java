package org.porchlight.boundaries.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what to suggest about a boundary. Reads English by simple rules; a wrong guess costs one sentence to skip. */
public final class GentleChecks {

    /** From here on, of 10, a boundary counts as one that can be kept on the worst day. */
    public static final int SURE_ENOUGH = 7;

    private static final Pattern ORDERS = Pattern.compile(
            "\\b(?:you|he|she|they)(?:'ll| will| won't| must| have to| has to| need to| needs to| should| better| are to| are going to| can't| cannot)\\b");
    private static final Pattern SPEAKS_OF_ONESELF = Pattern.compile("\\b(?:i|we|i'll|we'll|i'm)\\b");
    private static final Pattern I_WILL =
            Pattern.compile("^(?:i|we)(?:'ll| will| won't| am going to| are going to)\\b");
    private static final Pattern STOPS_PAYING = Pattern.compile(
            "\\b(?:stop|won't|will not|no longer|never|cancel|cut off|turn off|shut off|end|no more|not)\\b.*"
                    + "\\b(?:rent|mortgage|phone(?: bill| plan| credit)?|electric\\w*|power|heating|gas bill|water bill|bills?|insurance)\\b");
    private static final Pattern NOT_ABOUT_PAYING =
            Pattern.compile("\\b(?:answer|pick up|talk on|lend|on the phone|by phone|look at|check|read)\\b");

    private GentleChecks() {}

    /**
     * What to suggest, in the order in which it is shown.
     *
     * @param sure 0 to 10, or null where it was not said
     */
    public static List<Suggestion> of(String limit, String ifCrossed, String instead, @Nullable Integer sure) {
        Set<Suggestion> found = EnumSet.noneOf(Suggestion.class);
        List<String> clauses = Clauses.of(limit);
        if (clauses.stream().anyMatch(c -> ORDERS.matcher(c).find())
                || clauses.stream().noneMatch(c -> SPEAKS_OF_ONESELF.matcher(c).find())) {
            found.add(Suggestion.SAY_WHAT_YOU_WILL_DO);
        }
        if (!ifCrossed.isBlank() && !I_WILL.matcher(Clauses.plain(ifCrossed)).find()) {
            found.add(Suggestion.START_WITH_I_WILL);
        }
        if (instead.isBlank() && (stopsPaying(limit) || stopsPaying(ifCrossed))) {
            found.add(Suggestion.OFFER_ANOTHER_WAY);
        }
        if (sure != null && sure < SURE_ENOUGH) {
            found.add(Suggestion.SMALLER);
        }
        if (NeverABoundary.in(limit).unsure() || NeverABoundary.in(ifCrossed).unsure()) {
            found.add(Suggestion.HOLDS_NO_HELP_BACK);
        }
        return List.copyOf(found);
    }

    private static boolean stopsPaying(String text) {
        return Clauses.of(text).stream()
                .anyMatch(clause -> STOPS_PAYING.matcher(clause).find()
                        && !NOT_ABOUT_PAYING.matcher(clause).find());
    }
}
