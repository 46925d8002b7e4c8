package org.porchlight.worksheets.visitors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Telephone;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits to a home with children: who comes and how, what is locked, who is told. */
@Component
@Order(4)
class VisitorsTool implements Tool<VisitorPlan> {

    private static final int BLANK_VISITORS = 3;

    /** What drives somebody into hiding, or watches them instead of keeping children safe. */
    private static final Pattern SEARCHING = Pattern.compile(
            "\\b(?:search|go through|check)(?:ing)?\\b.{0,25}\\b(?:bags?|pockets?|coats?|rooms?|phones?)\\b|\\burine\\b|\\bdrug test",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Sheet<VisitorPlan> sheet = Sheet.of(VisitorPlan.class);
    private final HelpNow help;

    VisitorsTool(HelpNow help) {
        this.help = help;
    }

    /**
     * The plan as its page shows it.
     *
     * @param blanks how many empty lines for visitors to print
     * @param emergency null where no number was checked
     * @param children whether children are named, so that their rule stands first
     */
    record VisitorsPage(
            VisitorPlan plan,
            int blanks,
            Telephone ringPhone,
            @Nullable String emergency,
            boolean children) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "VisitorsPage";
        }
    }

    @Override
    public String name() {
        return "visitors";
    }

    @Override
    public int step() {
        return 8;
    }

    @Override
    public Sheet<VisitorPlan> sheet() {
        return sheet;
    }

    @Override
    public String title(VisitorPlan plan) {
        return plan.visitors().stream()
                .map(VisitorPlan.Visitor::who)
                .filter(who -> !who.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public List<Suggestion> suggestions(VisitorPlan plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        boolean children = !plan.ages().isEmpty();
        if (children && !plan.locked().contains("medicines")) {
            think(thoughts, "locked", "lock-medicines");
        }
        if (children && plan.bags().isEmpty()) {
            think(thoughts, "bags", "bags");
        }
        if (children && plan.watch().isEmpty()) {
            think(thoughts, "watch", "watch");
        }
        if (children
                && plan.visitors().stream().anyMatch(visitor -> visitor.how().equals("alone"))) {
            think(thoughts, "visitors", "alone");
        }
        if (plan.ifHigh().isEmpty()) {
            think(thoughts, "ifHigh", "if-high");
        }
        if (new Telephone(plan.ringPhone()).isShort()) {
            think(
                    thoughts,
                    "ringPhone",
                    "short-number",
                    plan.ringPhone(),
                    help.country(situation.country()).name());
        }
        if (plan.naloxoneOut().equals("no")) {
            think(thoughts, "naloxoneOut", "naloxone");
        }
        for (String field : List.of("bags", "ifHigh", "lockedMore")) {
            String text = switch (field) {
                case "bags" -> plan.bags();
                case "ifHigh" -> plan.ifHigh();
                default -> plan.lockedMore();
            };
            if (SEARCHING.matcher(text).find()) {
                think(thoughts, field, "searching");
            }
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.visitors.thought." + key, values));
    }

    @Override
    public VisitorsPage view(VisitorPlan plan, Situation situation) {
        return new VisitorsPage(
                plan,
                Math.max(0, BLANK_VISITORS - plan.visitors().size()),
                new Telephone(plan.ringPhone()),
                help.country(situation.country()).emergencyNumber(),
                !plan.ages().isEmpty());
    }
}
