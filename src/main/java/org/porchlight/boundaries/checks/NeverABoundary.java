package org.porchlight.boundaries.checks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one thing that is refused: a limit that holds back naloxone, an ambulance, medication or treatment for opioid use
 * disorder, or a child's safety, food or school. Time on methadone or buprenorphine cuts the risk of death by about half
 * (Santo and others, 2021, https://doi.org/10.1001/jamapsychiatry.2021.0976), and an overdose is survived by those who are
 * found and helped.
 *
 * <p>Reads English word by word and knows no meaning, so it refuses only where a "not" or a word such as "throw away" stands
 * close to such a thing, and asks where it cannot tell. It will miss some and ask about some that are harmless.
 */
public final class NeverABoundary {

    /**
     * What the reading found.
     *
     * @param refused what the text holds back, if that is plain
     * @param unsure whether it might, so that the writer should be asked
     */
    public record Finding(Optional<Withheld> refused, boolean unsure) {

        private static Finding refuse(Withheld what) {
            return new Finding(Optional.of(what), false);
        }

        private static Finding none(boolean unsure) {
            return new Finding(Optional.empty(), unsure);
        }
    }

    private static final String SOON =
            "(?: (?:be the one to|ever|again|always|just|even|be|to|now|going|gonna|any more|anymore|longer|keep|be"
                    + "|going to|about to|willing to|allowed to|help you|help|let you|let him|let her|let them|let anyone"
                    + "|allow you to|have to)){0,4}";
    private static final String NOT =
            "\\b(?:won't|will not|will no longer|will never|would not|wouldn't|never|no longer|not|can't|cannot|can not|don't|doesn't|isn't|aren't|am done|i'm done"
                    + "|are done|am through|i'm through|refuse to|refusing to|decline to|nobody (?:can|will|may)|no one (?:can|will|may)|(?<!(?:not|n't|never) )(?:stop|stopping|quit|cease))";
    /** Words after which a "not" means its opposite: "I will not stop calling", "without Narcan". */
    private static final Pattern TURNS = Pattern.compile(
            "\\b(?:except|other than|apart from|besides|only|instead of|more than|without|miss|missing|skip|skipping|run out"
                    + "|forget|forgetting|lose|losing|leave|leaving|out of|from|away|expired|out of date|old|not|stop|stopping|throw|throwing|hide"
                    + "|hiding|refuse|quit|quitting|in the way|interfere|early|extra|double|late for|about|see|watch)\\b");

    private static final Pattern OWN = Pattern.compile("\\b(?:my own|my|our own|our)$");

    private static final String NALOXONE =
            "(?:nalox\\w*|nalax\\w*|narcan\\w*|narkan|nyxoid|prenoxad|kloxxado|zimhi|evzio|opvee)";
    private static final String RESCUE = "(?:" + NALOXONE
            + "|ambulances?|paramedics?|e\\.?m\\.?s|911|9-1-1|999|112|000|nine one one|triple zero"
            + "|emergency (?:services?|number|line|help)|for help|overdose help|rescue breath\\w*|cpr)";
    private static final String MEDICINE =
            "(?:methadone|suboxone|subutex|sublocade|subs|zubsolv|bup(?:e|renorphine)?|buvidal|brixadi"
                    + "|espranor|physeptone|naltrexone|vivitrol|medications?|medicines?|meds|prescriptions?|withdrawal meds)";
    private static final String PLACE =
            "(?:(?:methadone |suboxone |drug |treatment )?(?:clinic|rehab|detox|treatment|hospital|er|emergency room|emergency department|a&e|drug service|program|programme)s?)";
    private static final String CHILD =
            "(?:child|children|child's|children's|kids?|kids'|kid's|bab(?:y|ies)|baby's|toddlers?|infant|newborn|grandchild(?:ren)?|grandkids?|grandbaby|grandson|granddaughter|little ones?)";
    private static final String FOOD =
            "(?:food|meals?|lunch(?:es)?|dinners?|breakfasts?|supper|formula|milk|groceries|nappies|diapers|clothes|shoes|coats?|school\\w*|nursery|daycare|car seats?)";

    private static final String GIVE_RESCUE =
            "(?:call|calling|ring|ringing|dial|dialing|dialling|phone|phoning|shout|send|sending|get|getting|give|giving|keep|keeping|carry|carrying|buy|buying|pay|paying"
                    + "|have|having|use|using|administer|administering|spray|spraying|bring|bringing|fetch|fetching|allow|allowing|store|storing|let|letting|help|helping|do|doing)";
    private static final String GIVE_MEDICINE =
            "(?:give|giving|get|getting|buy|buying|pay|paying|pick(?:ing)? up|collect|collecting|fetch|fetching|bring|bringing|allow|allowing|have|having"
                    + "|provide|providing|cover|covering|fund|funding|support|supporting|take|taking|help|helping|let|letting|accept|accepting|tolerate|drive|driving)";
    private static final String RIDE =
            "(?:drive|driving|take|taking|give|giving|bring|bringing|ride|riding|pay|paying|let|letting|allow|allowing|help|helping|go|going|walk|walking|transport|transporting|run|running|offer|offering|get|getting|rush|rushing|be your ride|be your driver|be his ride|be her ride)";
    private static final String TRIP =
            "(?:rides?|lifts?|drives?|taxis?|ubers?|bus|fares?|trips?|transport|gas|petrol|cabs?|tickets?)";
    private static final String HARM =
            "(?:throw(?:ing)?|toss(?:ing)?|bin|binning|trash(?:ing)?|dump(?:ing)?|flush(?:ing)?|pour(?:ing)?|get(?:ting)? rid|destroy(?:ing)?|hid(?:e|ing)|tak(?:e|ing) away|tak(?:e|ing) back"
                    + "|confiscat(?:e|ing)|remov(?:e|ing)|cancel(?:l?ing)?|cut(?:ting)? off|withhold(?:ing)?|hold(?:ing)? back|keep(?:ing)? back|sell(?:ing)?|smash(?:ing)?|block(?:ing)?"
                    + "|refus(?:e|ing)|deny(?:ing)?|ban(?:ning)?|stop(?:ping)?(?= (?:your|his|her|their|the|all|any)\\b)|stand in the way|forbid(?:ding)?|give away|put an end)";

    private static final Pattern NO_RESCUE = denied(GIVE_RESCUE, RESCUE);
    private static final Pattern NO_MEDICINE = denied(GIVE_MEDICINE, MEDICINE);
    private static final Pattern NO_RIDE =
            denied(RIDE, "(?:to|into) (?:(?:the|a|an|any|your|his|her|their|that|this|go|get|another) ){0,3}" + PLACE);
    private static final Pattern NO_CHILD = Pattern.compile(NOT
            + " (?:(?:ever|be|to|going to) ){0,2}(?:feed|protect|giv|buy|pay|bring|cook|mak|tak|driv|send|provid|keep|let(?:ting)? (?:\\w+ )?(?="
            + CHILD + "))(?:e|ing)?\\b(?<between>.{0,40}?)\\b(?<thing>" + CHILD + "\\b.{0,40}\\b(?:" + FOOD + "|safe)|"
            + FOOD
            + "\\b.{0,30}\\b" + CHILD + ")\\b");
    private static final Pattern NO_FEEDING =
            denied("(?:feed|feeding|protect|protecting|clothe|clothing)", "(?:" + CHILD + ")");

    private static final Pattern HARM_RESCUE = harmed(RESCUE);
    private static final Pattern HARM_MEDICINE = harmed(MEDICINE);
    private static final Pattern HARM_TREATMENT =
            harmed("(?:rehab|detox|treatment|clinic appointments?|rides? to (?:\\w+ )?" + PLACE + ")");
    private static final Pattern HARM_CHILD =
            harmed("(?:" + CHILD + "\\b.{0,20}\\b" + FOOD + "|" + FOOD + "\\b.{0,20}\\b" + CHILD + ")");
    private static final Pattern TAKES_MEDICINE = takenAway(MEDICINE);
    private static final Pattern TAKES_RESCUE = takenAway(RESCUE);
    private static final Pattern NO_REVIVING = Pattern.compile(
            NOT + SOON
                    + " (?:revive|reviving|resuscitate|resuscitating|bring (?:you|him|her|them) back)(?<between>)(?<thing>)\\b");
    private static final Pattern CHILD_ALONE =
            Pattern.compile("(?<not>" + NOT + SOON + " )?\\b(?:leave|leaving) (?<between>)(?:\\w+ ){0,2}(?<thing>"
                    + CHILD + ") (?:alone|unattended|outside|in the car|by (?:themselves|himself|herself))\\b");
    private static final Pattern CHILD_HUNGRY = Pattern.compile("(?<not>" + NOT
            + " (?:\\w+ ){0,4})?(?<between>)(?<thing>\\b" + CHILD + ")\\b.{0,30}\\b(?:hungry|without (?:\\w+ )?" + FOOD
            + "|can starve|out of school|home from school|no (?:\\w+ )?" + FOOD + ")\\b");

    private static final Pattern NONE_RESCUE = none("(?:" + RESCUE + "|calls? to (?:911|999|112|000))");
    private static final Pattern NONE_MEDICINE = none(MEDICINE);
    private static final Pattern NONE_RIDE = none(
            "(?:(?:help with )?" + TRIP + " (?:to|for|home to) (?:\\w+ ){0,2}" + PLACE + "|treatment|rehab|detox)");
    private static final Pattern INSTEAD = Pattern.compile("(?<not>" + NOT
            + " (?:\\w+ ){0,4})?\\b(?:instead of|rather than|without) (?<between>)(?:(?:calling|ringing|dialing|phoning|getting|using|giving) )(?:\\w+ ){0,2}(?<thing>"
            + RESCUE + ")\\b");
    private static final Pattern GO_WITHOUT = Pattern.compile("(?<not>" + NOT + SOON
            + " (?:\\w+ ){0,2})?\\b(?:go|do|live|manage) without (?<between>)(?:\\w+ ){0,2}(?<thing>" + RESCUE + "|"
            + MEDICINE + ")\\b");

    private static final Pattern OVERDOSE = Pattern.compile(
            "\\b(?:overdos\\w*|o\\.?d\\.?|od'd|od's|not breathing|stops? breathing|blue lips|turns? blue|pass(?:es|ed)? out|unresponsive|unconscious)\\b");
    private static final Pattern ABANDONS = Pattern.compile(
            NOT + SOON
                    + " (?:help|come|save|saving|revive|reviving|wake|bring you back|bring him back|bring her back|be there|do anything|rescue|rescuing|helping|check|react|respond|get involved)\\b"
                    + "|\\b(?:let (?:you|him|her|them) (?:die|sleep it off|be)|sleep it off|walk away|on (?:your|his|her|their) own|not my problem|leave (?:you|him|her|them) (?:there|alone|on the|to)|do nothing|look away)\\b");
    private static final Pattern STAYS =
            Pattern.compile(NOT + SOON + " (?:leave|leaving|walk|walking|let|letting|look|looking|be|do nothing)\\b");

    private static final Pattern TURNS_OR_MONEY =
            Pattern.compile(TURNS.pattern() + "|\\b(?:cash|money|loans?|lend\\w*)\\b");
    private static final Pattern SOFT = Pattern.compile(
            "\\b(?:threat\\w*|scare|punish\\w*|argu\\w*|blame|shame|joke|lectur\\w*|fight\\w*|lie|lying|wait for|early|extra|double)\\b");
    private static final Pattern CARE =
            Pattern.compile("\\b(?:" + RESCUE + "|" + MEDICINE + "|rehab|detox|treatment|clinic|appointments?)\\b");
    private static final Pattern ASKS = Pattern.compile(NOT + SOON
            + " (?:pay|paying|fund|funding|cover|covering|support|supporting|lend|lending|drive|driving|take|taking|hold|holding|keep(?! (?:\\w+ ){0,2}secret)|keeping|store|storing|call|calling|ring|have|allow|help|pick)\\b"
            + "|" + NOT + SOON + " (?:give|giving)\\b.*\\b(?:cash|money)\\b|\\bonly (?:\\w+ ){0,6}(?:" + RESCUE + "|"
            + MEDICINE + ")\\b");
    private static final Pattern EXCEPT = Pattern.compile("\\b(?:except|other than|apart from)\\b");
    private static final Pattern DELAYS = Pattern.compile(
            "(?<!(?:not|n't|never) )\\b(?:wait|delay|put off|think twice)\\b.{0,20}\\b(?:call|calling|ring|ringing)\\b.{0,15}"
                    + RESCUE);
    private static final Pattern OFF_MEDICINE = Pattern.compile(
            "\\b(?:off|quit|stop|stops|stopped|stop taking|give up|gave up|come off|done with|finished with) (?:(?:taking|the|your|his|her|their|all|on|that|any) ){0,3}"
                    + MEDICINE + "\\b");
    private static final Pattern CHILD_DANGER =
            Pattern.compile("(?:" + NOT + SOON + " (?:call|ring|tell|report|contact)\\w* .*"
                    + "\\b(?:child protection|social services|children's services|cps|dcfs|dcf)\\b)|"
                    + NOT + SOON + " (?:pick(?:ing)? up|take|taking|drive|driving|collect|watch) .*\\b(?:" + CHILD
                    + ") (?:from|to|at) (?:school|nursery|daycare)\\b");

    /** A pattern with the groups "between" and "thing"; those that can be denied have a group "not" too. */
    private record Sign(Withheld what, Pattern pattern, boolean deniable) {

        boolean isIn(String clause, Pattern harmless) {
            Matcher found = pattern.matcher(clause);
            while (found.find()) {
                String between = found.group("between");
                boolean denied = deniable && found.group("not") != null;
                if (!denied
                        && !harmless.matcher(between).find()
                        && !OWN.matcher(between.strip()).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign(Withheld.RESCUE, NO_RESCUE, false),
            new Sign(Withheld.RESCUE, HARM_RESCUE, true),
            new Sign(Withheld.RESCUE, NONE_RESCUE, false),
            new Sign(Withheld.RESCUE, INSTEAD, true),
            new Sign(Withheld.RESCUE, TAKES_RESCUE, true),
            new Sign(Withheld.RESCUE, NO_REVIVING, false),
            new Sign(Withheld.TREATMENT, NO_MEDICINE, false),
            new Sign(Withheld.TREATMENT, HARM_MEDICINE, true),
            new Sign(Withheld.TREATMENT, TAKES_MEDICINE, true),
            new Sign(Withheld.TREATMENT, NONE_MEDICINE, false),
            new Sign(Withheld.TREATMENT, GO_WITHOUT, true),
            new Sign(Withheld.TREATMENT, NO_RIDE, false),
            new Sign(Withheld.TREATMENT, HARM_TREATMENT, true),
            new Sign(Withheld.TREATMENT, NONE_RIDE, false),
            new Sign(Withheld.CHILD, NO_CHILD, false),
            new Sign(Withheld.CHILD, NO_FEEDING, false),
            new Sign(Withheld.CHILD, HARM_CHILD, true),
            new Sign(Withheld.CHILD, CHILD_ALONE, true),
            new Sign(Withheld.CHILD, CHILD_HUNGRY, true));

    private NeverABoundary() {}

    /** Reads a limit, or what follows when it is crossed. An empty text holds nothing back. */
    public static Finding in(String text) {
        String whole = Clauses.plain(text);
        if (OVERDOSE.matcher(whole).find()
                && ABANDONS.matcher(whole).find()
                && !STAYS.matcher(whole).find()) {
            return Finding.refuse(Withheld.RESCUE);
        }
        boolean unsure =
                OFF_MEDICINE.matcher(whole).find() || DELAYS.matcher(whole).find();
        for (String clause : Clauses.of(text)) {
            Optional<Withheld> held = heldBack(clause, TURNS_OR_MONEY);
            if (held.isPresent() && !SOFT.matcher(clause).find()) {
                return Finding.refuse(held.get());
            }
            unsure |= heldBack(clause, TURNS).isPresent() || isDoubtful(clause);
        }
        return Finding.none(unsure);
    }

    private static Optional<Withheld> heldBack(String clause, Pattern harmless) {
        return SIGNS.stream()
                .filter(sign -> sign.isIn(clause, harmless))
                .map(Sign::what)
                .findFirst();
    }

    private static boolean isDoubtful(String clause) {
        return CARE.matcher(clause).find()
                        && ASKS.matcher(clause).find()
                        && !EXCEPT.matcher(clause).find()
                || CHILD_DANGER.matcher(clause).find();
    }

    /** "I won't", then soon a verb of giving, then the thing. */
    private static Pattern denied(String verb, String thing) {
        return Pattern.compile(NOT + SOON + " (?:[\\w']+(?: [\\w']+){0,4} (?:or|nor|and) )?" + verb
                + "\\b(?<between>.{0,50}?)(?<![\\w'])" + thing + "\\b");
    }

    /** A word such as "throw away", then the thing; "I won't throw away" is the opposite. */
    private static Pattern harmed(String thing) {
        return Pattern.compile("(?<not>" + NOT + SOON + " (?:\\w+ ){0,3})?\\b" + HARM
                + "(?: away| out| off| of| up| down)?\\b(?<between>.{0,25}?)(?<![\\w'])" + thing + "\\b");
    }

    /** "I will take your medication away"; away from the children is care. */
    private static Pattern takenAway(String thing) {
        return Pattern.compile("(?<not>" + NOT + SOON
                + " )?\\b(?:take|taking|keep|keeping|give|giving|send|sending) (?<between>)(?:your|his|her|their|the) (?<thing>"
                + thing + ")\\b(?: \\w+){0,2}? (?:away(?! from (?:the |our |my |any )?" + CHILD
                + ")|off (?:you|him|her|them)|out of (?:the|this|my|our) (?:house|home|flat)|from (?:you|him|her|them)"
                + "|and (?:flush|throw|bin|hide|dump|pour|sell|get rid)\\w*)\\b");
    }

    /** "No more rides to the clinic." */
    private static Pattern none(String thing) {
        return Pattern.compile("\\bno (?:more )?(?<between>(?:[\\w']+ ){0,2}?)" + thing + "\\b");
    }
}
