package org.porchlight.worksheets.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.porchlight.worksheets.sheet.Suggestion;

/** Second thoughts on a reward plan. Finds whole words in English. */
final class RewardCheck {

    private static final Pattern CASH = words("cash", "money", "dollars?", "pounds?", "euros?", "bucks", "gift cards?");
    private static final Pattern SUM = Pattern.compile("[$£€]\\s?\\d|\\d\\s?[$£€]");
    private static final Pattern DRINK = words(
            "alcohol", "beers?", "wine", "vodka", "whisk(?:e)?y", "spirits", "liquor", "booze", "weed", "joints?");
    private static final Pattern TEST = words(
            "urine",
            "pee",
            "(?:drug|saliva|swab) tests?",
            "tests? (?:positive|negative)",
            "(?:take|pass|do)(?:es)? a test");
    private static final Pattern PUNISHMENT = words(
            "punish(?:ed|ment|es)?",
            "throw (?:him|her|them) out",
            "kick (?:him|her|them) out",
            "lock (?:him|her|them) out",
            "shout",
            "yell",
            "ground(?:ed)?",
            "silent treatment",
            "(?:he|she|they|you) (?:will|must|has to|have to)");
    private static final Pattern LIFELINE = words(
            "naloxone",
            "narcan",
            "ambulance",
            "methadone",
            "buprenorphine",
            "medicine",
            "medication",
            "food",
            "meals?",
            "doctor",
            "clinic",
            "phone");
    private static final Pattern VAGUE = words("good", "nice", "nicer", "better", "behave(?:s|d)?", "tries", "normal");

    private RewardCheck() {}

    private static Pattern words(String... words) {
        return Pattern.compile(
                "\\b(?:" + String.join("|", List.of(words)) + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static List<Suggestion> of(ActivityPlan plan) {
        List<Suggestion> thoughts = new ArrayList<>();
        String all = plan.noticed() + "\n" + plan.reward();
        add(thoughts, VAGUE.matcher(plan.noticed()).find(), "noticed", "vague");
        add(thoughts, TEST.matcher(all).find(), "noticed", "test");
        boolean cash =
                CASH.matcher(plan.reward()).find() || SUM.matcher(plan.reward()).find();
        add(thoughts, cash, "reward", "cash");
        add(thoughts, DRINK.matcher(plan.reward()).find(), "reward", "drink");
        add(thoughts, PUNISHMENT.matcher(plan.holdBack()).find(), "holdBack", "punishment");
        add(thoughts, LIFELINE.matcher(plan.holdBack()).find(), "holdBack", "lifeline");
        add(thoughts, !plan.noticed().isEmpty() && plan.reward().isEmpty(), "reward", "small");
        return thoughts;
    }

    private static void add(List<Suggestion> thoughts, boolean so, String field, String key) {
        if (so) {
            thoughts.add(Suggestion.of(field, "worksheets.activities.thought." + key));
        }
    }
}
