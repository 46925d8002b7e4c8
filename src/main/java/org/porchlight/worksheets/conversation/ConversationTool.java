package org.porchlight.worksheets.conversation;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.worksheets.sheet.DatedEvent;
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
        return Map.of("saw", plan.saw(), "felt", plan.felt(), "ask", plan.ask());
    }

    @Override
    public List<DatedEvent> calendar(ConversationPlan plan) {
        return plan.on() == null ? List.of() : List.of(new DatedEvent("on", plan.on(), plan.at(), TALK_MINUTES));
    }
}
