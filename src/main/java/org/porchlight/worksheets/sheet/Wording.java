package org.porchlight.worksheets.sheet;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for wordings that often make a talk harder. Finds whole words in English; what it finds is only ever suggested about. */
public final class Wording {

    private static final Pattern SWEEPING = words("always", "never", "every time", "you people");
    private static final Pattern THREAT = words(
            "or else",
            "last chance",
            "last warning",
            "final warning",
            "either you",
            "or (?:you are|you['’]re|we are|we['’]re|I am|I['’]m) (?:out|done|through|gone)",
            "if you (?:don['’]t|do not|won['’]t|will not) .{1,60}\\b(?:out|done|through|over|leave you)",
            "out of (?:this|my|our) (?:house|home)");
    private static final Pattern BUT = words("but");
    private static final Pattern SECOND_TOPIC = words("and also", "and another thing", "as well as");

    private Wording() {}

    private static Pattern words(String... words) {
        return Pattern.compile(
                "\\b(" + String.join("|", List.of(words)) + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** "Always", "never" and their like: they often start a fight. */
    public static boolean isSweeping(String text) {
        return SWEEPING.matcher(text).find();
    }

    public static boolean isThreat(String text) {
        return THREAT.matcher(text).find();
    }

    /** A "but", which takes back the praise in front of it. */
    public static boolean hasBut(String text) {
        return BUT.matcher(text).find();
    }

    public static boolean hasSecondTopic(String text) {
        return SECOND_TOPIC.matcher(text).find();
    }

    public static int questions(String text) {
        return (int) text.chars().filter(c -> c == '?').count();
    }

    /** Whether it begins with these words, however they are written. */
    public static boolean begins(String text, String with) {
        return text.toLowerCase(Locale.ROOT).startsWith(with.toLowerCase(Locale.ROOT));
    }
}
