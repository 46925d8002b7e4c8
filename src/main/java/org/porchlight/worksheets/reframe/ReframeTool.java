package org.porchlight.worksheets.reframe;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.worksheets.sheet.KinderWords;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.porchlight.worksheets.sheet.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A card that looks at one heavy thought again and ends with a kinder sentence. */
@Component
@Order(1)
class ReframeTool implements Tool<Reframe> {

    /** A feeling this strong needs a little time before anything is said. */
    private static final int STRONG = 8;

    private final Sheet<Reframe> sheet = Sheet.of(Reframe.class);
    private final KinderWords kinder;

    ReframeTool(KinderWords kinder) {
        this.kinder = kinder;
    }

    @Override
    public String name() {
        return "reframe";
    }

    @Override
    public int step() {
        return 7;
    }

    @Override
    public Sheet<Reframe> sheet() {
        return sheet;
    }

    @Override
    public String title(Reframe card) {
        return card.what();
    }

    @Override
    public List<Suggestion> suggestions(Reframe card, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        Integer now = card.strengthNow() == null ? card.strength() : card.strengthNow();
        if (now != null && now >= STRONG) {
            thoughts.add(thought("strength", "strong"));
        }
        if (!card.mine().isEmpty() && card.notMine().isEmpty()) {
            thoughts.add(thought("notMine", "not-mine"));
        }
        if (!card.thought().isEmpty() && card.others().isEmpty()) {
            thoughts.add(thought("others", "others"));
        }
        if (Wording.isSweeping(card.kinder())) {
            thoughts.add(thought("kinder", "sweeping"));
        }
        if (Wording.hasBut(card.kinder())) {
            thoughts.add(thought("kinder", "but"));
        }
        kinder.firstIn(card.kinder())
                .ifPresent(word -> thoughts.add(Suggestion.of(
                        "kinder",
                        "worksheets.reframe.thought.label",
                        word.text(),
                        word.options().get(0),
                        word.options().get(1))));
        return thoughts;
    }

    private static Suggestion thought(String field, String key) {
        return Suggestion.of(field, "worksheets.reframe.thought." + key);
    }
}
