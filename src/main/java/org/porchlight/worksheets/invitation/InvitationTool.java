package org.porchlight.worksheets.invitation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.boundaries.checks.NeverABoundary;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Telephone;
import org.porchlight.worksheets.sheet.Tool;
import org.porchlight.worksheets.sheet.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Plans a meeting as an invitation: the agenda, one page for each who comes, and the reasons to leave it for now. Most families
 * who plan a confronting meeting never hold it, and inviting is the safer form (Miller, Meyers and Tonigan 1999,
 * https://pubmed.ncbi.nlm.nih.gov/10535235/).
 */
@Component
@Order(1)
class InvitationTool implements Tool<Invitation> {

    /** A letter that is longer is hard to read aloud and hard to listen to. */
    private static final int LONGEST_LETTER = 400;

    private static final int LONGEST_MEETING = 60;

    private static final Pattern ABOUT_ME = Pattern.compile(
            "^\\W*(?:I|we)(?:['’]ll| (?:will|won['’]t|can|can['’]t|may|am going to|are going to|go on|keep|stay))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Sheet<Invitation> sheet = Sheet.of(Invitation.class);
    private final KinderWords kinder;
    private final HelpNow help;

    InvitationTool(KinderWords kinder, HelpNow help) {
        this.kinder = kinder;
        this.help = help;
    }

    /**
     * The meeting as its pages show it.
     *
     * @param notYet the reasons to leave it for now, as ends of message keys; none of them means that it can be held
     * @param people those who come; one who is blank if nobody was named, so that paper has room for a letter
     */
    record InvitationPage(Invitation plan, List<String> notYet, List<Guest> people, Telephone slotPhone) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "InvitationPage";
        }
    }

    @Override
    public String name() {
        return "invitation";
    }

    @Override
    public int step() {
        return 10;
    }

    @Override
    public Sheet<Invitation> sheet() {
        return sheet;
    }

    @Override
    public String title(Invitation plan) {
        return plan.aim();
    }

    @Override
    public boolean asksAboutDanger() {
        return true;
    }

    @Override
    public List<String> dangerQuestions() {
        return List.of("hurt", "weapon", "suicide", "children", "voices", "high", "control", "no-slot", "too-soon");
    }

    /** Reasons to wait that put nobody in danger. */
    @Override
    public boolean isDangerous(String question) {
        return !question.equals("no-slot") && !question.equals("too-soon");
    }

    @Override
    public List<String> views() {
        return List.of("paper", "letters");
    }

    @Override
    public int sheets(Invitation plan, String view) {
        return view.equals("letters") ? Math.max(1, plan.guests().size()) : 1;
    }

    @Override
    public MultiValueMap<String, String> begin(Beginning given) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
        known.set("told", "yes");
        return known;
    }

    @Override
    public List<Suggestion> suggestions(Invitation plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (plan.told().equals("no")) {
            think(thoughts, "told", "surprise");
        }
        if (plan.tried().equals("no")) {
            think(thoughts, "tried", "try-first");
        }
        for (int i = 0; i < plan.guests().size(); i++) {
            of(i, plan.guests().get(i), thoughts);
        }
        if (plan.licence().equals("no") || plan.licence().equals("unsure")) {
            think(thoughts, "licence", "licence");
        }
        if (plan.paidBy().equals("yes") || plan.paidBy().equals("unsure")) {
            think(thoughts, "paidBy", "paid-by");
        }
        if (plan.medication().equals("no") || plan.medication().equals("unsure")) {
            think(thoughts, "medication", "medication");
        }
        if (plan.slot().isEmpty()) {
            think(thoughts, "slot", "slot");
        }
        if (new Telephone(plan.slotPhone()).isShort()) {
            think(
                    thoughts,
                    "slotPhone",
                    "short-number",
                    plan.slotPhone(),
                    help.country(situation.country()).name());
        }
        if (plan.naloxone().isEmpty()) {
            think(thoughts, "naloxone", "naloxone");
        }
        if (plan.stopIf().isEmpty()) {
            think(thoughts, "stopIf", "stop");
        }
        return thoughts;
    }

    private void of(int at, Guest guest, List<Suggestion> thoughts) {
        String who = guest.name().isEmpty() ? String.valueOf(at + 1) : guest.name();
        if (guest.calm().equals("no")) {
            think(thoughts, in(at, "calm"), "not-calm", who);
        }
        if (guest.using().equals("yes")) {
            think(thoughts, in(at, "using"), "using", who);
        }
        if (guest.harm().equals("yes")) {
            think(thoughts, in(at, "harm"), "harm", who);
        }
        if (guest.words() > LONGEST_LETTER) {
            think(thoughts, in(at, "appreciate"), "long-letter", who, guest.words(), LONGEST_LETTER);
        }
        spoken(guest).forEach((field, text) -> {
            if (Wording.isSweeping(text)) {
                think(thoughts, in(at, field), "always-never", who);
            }
            if (Wording.isThreat(text)) {
                think(thoughts, in(at, field), "ultimatum", who);
            }
            kinder.firstIn(text)
                    .ifPresent(word -> think(
                            thoughts,
                            in(at, field),
                            "label",
                            who,
                            word.text(),
                            word.options().get(0),
                            word.options().get(1)));
        });
        if (!guest.ifNo().isEmpty() && !ABOUT_ME.matcher(guest.ifNo()).find()) {
            think(thoughts, in(at, "ifNo"), "about-me", who);
        }
    }

    private static Map<String, String> spoken(Guest guest) {
        Map<String, String> spoken = new LinkedHashMap<>();
        spoken.put("appreciate", guest.appreciate());
        spoken.put("see", guest.see());
        spoken.put("feel", guest.feel());
        spoken.put("ask", guest.ask());
        spoken.put("stay", guest.stay());
        spoken.put("ifNo", guest.ifNo());
        return spoken;
    }

    private static String in(int guest, String column) {
        return Field.inRow("guests", guest, column);
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.invitation.thought." + key, values));
    }

    /** What nobody may hold back, whatever the answer is. */
    @Override
    public List<FieldProblem> beforeReady(Invitation plan) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < plan.guests().size(); i++) {
            if (NeverABoundary.in(plan.guests().get(i).ifNo()).refused().isPresent()) {
                problems.add(FieldProblem.of(in(i, "ifNo"), "worksheets.invitation.problem.rescue"));
            }
        }
        return problems;
    }

    @Override
    public InvitationPage view(Invitation plan, Situation situation) {
        List<Guest> people =
                plan.guests().isEmpty() ? List.of(new Guest("", "", "", "", "", "", "", "", "", "")) : plan.guests();
        return new InvitationPage(plan, notYet(plan, situation), people, new Telephone(plan.slotPhone()));
    }

    private static List<String> notYet(Invitation plan, Situation situation) {
        List<String> reasons = new ArrayList<>();
        if (situation.danger()) {
            reasons.add("danger");
        }
        if (plan.told().equals("no")) {
            reasons.add("surprise");
        }
        if (!plan.tried().equals("yes")) {
            reasons.add("try-first");
        }
        if (plan.slot().isEmpty()) {
            reasons.add("slot");
        }
        if (plan.guests().isEmpty()) {
            reasons.add("who");
        }
        if (plan.guests().stream().anyMatch(guest -> guest.harm().equals("yes"))) {
            reasons.add("harm");
        }
        if (plan.guests().stream()
                .anyMatch(guest -> guest.using().equals("yes") || guest.calm().equals("no"))) {
            reasons.add("calm");
        }
        return reasons;
    }

    @Override
    public List<DatedEvent> calendar(Invitation plan) {
        if (plan.on() == null) {
            return List.of();
        }
        int minutes = plan.minutes().isEmpty() ? LONGEST_MEETING : Integer.parseInt(plan.minutes());
        return List.of(new DatedEvent("on", plan.on(), plan.at(), minutes));
    }
}
