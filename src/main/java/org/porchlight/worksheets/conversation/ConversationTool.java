package org.porchlight.worksheets.conversation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.porchlight.worksheets.sheet.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans one talk: a cue card for the pocket, and a script to rehearse aloud. */
@Component
@Order(1)
class ConversationTool implements Tool<ConversationPlan> {

    /** Talks late in the evening go badly more often, because everybody is tired. */
    private static final LocalTime LATE = LocalTime.of(21, 0);

    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final int TALK_MINUTES = 15;

    private final Sheet<ConversationPlan> sheet = Sheet.of(ConversationPlan.class);
    private final KinderWords kinder;

    ConversationTool(KinderWords kinder) {
        this.kinder = kinder;
    }

    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public int step() {
        return 2;
    }

    @Override
    public Sheet<ConversationPlan> sheet() {
        return sheet;
    }

    @Override
    public String title(ConversationPlan plan) {
        return plan.about();
    }

    @Override
    public boolean asksAboutDanger() {
        return true;
    }

    @Override
    public List<String> views() {
        return List.of("paper", "rehearsal");
    }

    @Override
    public List<Suggestion> suggestions(ConversationPlan plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (Wording.hasSecondTopic(plan.about())) {
            think(thoughts, "about", "two-topics");
        }
        if (plan.why().equals("none")) {
            think(thoughts, "why", "wait-for-a-moment");
        }
        if (plan.at() != null && (plan.at().isBefore(EARLY) || !plan.at().isBefore(LATE))) {
            think(thoughts, "at", "late");
        }
        if (!plan.others().isEmpty() && !situation.danger()) {
            think(thoughts, "others", "alone");
        }
        if (plan.settled().equals("no")) {
            think(thoughts, "settled", "not-settled");
        }
        if (Wording.hasBut(plan.appreciate())) {
            think(thoughts, "appreciate", "but");
        }
        said(plan).forEach((field, text) -> {
            if (Wording.isSweeping(text)) {
                think(thoughts, field, "always-never");
            }
            if (Wording.isThreat(text)) {
                think(thoughts, field, "threat");
            }
        });
        spoken(plan)
                .forEach((field, text) -> kinder.firstIn(text)
                        .ifPresent(word -> thoughts.add(Suggestion.of(
                                field,
                                "worksheets.conversation.thought.label",
                                word.text(),
                                word.options().get(0),
                                word.options().get(1)))));
        if (Wording.questions(plan.ask()) > 1) {
            think(thoughts, "ask", "two-asks");
        }
        if (!plan.ask().isEmpty() && plan.ifYes().isEmpty()) {
            think(thoughts, "ifYes", "number-ready");
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key) {
        thoughts.add(Suggestion.of(field, "worksheets.conversation.thought." + key));
    }

    private static Map<String, String> said(ConversationPlan plan) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("saw", plan.saw());
        said.put("felt", plan.felt());
        said.put("ask", plan.ask());
        return said;
    }

    /** Everything that may be said aloud, in the order of the form. */
    private static Map<String, String> spoken(ConversationPlan plan) {
        Map<String, String> spoken = new LinkedHashMap<>();
        spoken.put("about", plan.about());
        spoken.put("appreciate", plan.appreciate());
        spoken.put("saw", plan.saw());
        spoken.put("felt", plan.felt());
        spoken.put("sense", plan.sense());
        spoken.put("myPart", plan.myPart());
        spoken.put("ask", plan.ask());
        spoken.put("ending", plan.ending());
        spoken.put("ifNo", plan.ifNo());
        spoken.put("ifAngry", plan.ifAngry());
        spoken.put("ifLeave", plan.ifLeave());
        spoken.put("ifYes", plan.ifYes());
        return spoken;
    }

    @Override
    public List<DatedEvent> calendar(ConversationPlan plan) {
        return plan.on() == null ? List.of() : List.of(new DatedEvent("on", plan.on(), plan.at(), TALK_MINUTES));
    }
}
