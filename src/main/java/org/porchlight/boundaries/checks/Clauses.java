package org.porchlight.boundaries.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an English text that say what somebody does, in small letters with straight apostrophes and single spaces:
 * "I won't lend the car, but I will drive you if you ask" has two. What follows "if", "until" and the like is left out.
 */
final class Clauses {

    private static final String CONDITION =
            "\\b(?:if|when|whenever|until|till|unless|once|while|because|so that|as long as|before|after|even though)\\b";
    private static final Pattern CUT = Pattern.compile(
            "(?<end>[.!?;:\\n]+|\\bbut\\b|,?\\s*\\b(?:and|then)\\b(?= (?:i|we|you|he|she|they|will|won't|always|still|never|do not|don't)\\b)"
                    + "|(?<=\\w)\\s(?=(?:i will|i won't|i'll|i'm|i am|i can't|i cannot|i refuse)\\b)|,(?= (?:i|we|you|he|she|they|then|so|not)\\b)|, (?="
                    + CONDITION + "))|(?<condition>"
                    + CONDITION + ")");

    private Clauses() {}

    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        String plain = plain(text);
        Matcher cut = CUT.matcher(plain);
        boolean condition = false;
        int from = 0;
        while (cut.find()) {
            add(condition, plain.substring(from, cut.start()), clauses);
            // "if you ask, I will" ends the condition at the comma
            condition = cut.group("condition") != null;
            from = cut.end();
        }
        add(condition, plain.substring(from), clauses);
        return clauses;
    }

    private static void add(boolean condition, String part, List<String> to) {
        String bare = part.strip().replaceAll("^[,\\s-]+|[,\\s-]+$", "");
        if (!condition && !bare.isEmpty()) {
            to.add(bare);
        }
    }

    /** Small letters, one spelling of "won't", single spaces; lines stay. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[’‘`´ʼ]", "'")
                .replaceAll("\\bwont\\b", "won't")
                .replaceAll("\\bdont\\b", "don't")
                .replaceAll("\\bcant\\b", "can't")
                .replaceAll("[\"“”*_()]", " ")
                .replaceAll("[–—]", ", ")
                .replaceAll("[\\t\\x0B\\f\\r\\u00a0 ]+", " ")
                .strip();
    }
}
