package org.porchlight.worksheets.afterwards;

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

/** A note after a talk: what worked, what to do another way, and when to look again. */
@Component
@Order(2)
class AfterwardsTool implements Tool<TalkNote> {

    /** Asking again sooner than this is easily heard as nagging. */
    private static final int DAYS_OF_QUIET = 2;

    private final Sheet<TalkNote> sheet = Sheet.of(TalkNote.class);
    private final KinderWords kinder;

    AfterwardsTool(KinderWords kinder) {
        this.kinder = kinder;
    }

    @Override
    public String name() {
        return "afterwards";
    }

    @Override
    public int step() {
        return 2;
    }

    @Override
    public Sheet<TalkNote> sheet() {
        return sheet;
    }

    @Override
    public String title(TalkNote note) {
        return note.about();
    }

    @Override
    public List<Suggestion> suggestions(TalkNote note, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (note.how().equals("tense") || note.how().equals("hard")) {
            thoughts.add(thought("how", "hard"));
        }
        texts(note).forEach((field, text) -> {
            if (Wording.isSweeping(text)) {
                thoughts.add(thought(field, "always-never"));
            }
            kinder.firstIn(text)
                    .ifPresent(word -> thoughts.add(Suggestion.of(
                            field,
                            "worksheets.afterwards.thought.label",
                            word.text(),
                            word.options().get(0),
                            word.options().get(1))));
        });
        if (!note.how().isEmpty() && note.worked().isEmpty()) {
            thoughts.add(thought("worked", "one-thing"));
        }
        if (note.lookOn() != null && note.lookOn().isBefore(situation.today().plusDays(DAYS_OF_QUIET))) {
            thoughts.add(thought("lookOn", "soon"));
        }
        return thoughts;
    }

    private static Map<String, String> texts(TalkNote note) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("worked", note.worked());
        texts.put("nextTime", note.nextTime());
        return texts;
    }

    private static Suggestion thought(String field, String key) {
        return Suggestion.of(field, "worksheets.afterwards.thought." + key);
    }

    @Override
    public List<DatedEvent> calendar(TalkNote note) {
        return note.lookOn() == null ? List.of() : List.of(DatedEvent.wholeDay("lookOn", note.lookOn()));
    }
}
