package org.porchlight.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.porchlight.accounts.AboutUs;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What to say on the phone, from what the family has told about itself. What it has not told is left out. */
@Component
class CallScript {

    private static final String SHEET = "worksheets.call-sheet.";

    private final MessageSource messages;

    CallScript(MessageSource messages) {
        this.messages = messages;
    }

    /** Sentences to read aloud, in order. */
    List<String> lines(AboutUs.Answers told) {
        List<String> lines = new ArrayList<>();
        lines.add(say(SHEET + "page.hello") + " "
                + (told.lovedOne().isEmpty()
                        ? say(SHEET + "page.about")
                        : say(SHEET + "page.about-person", told.lovedOne()))
                + who(told));
        lines.add(say(SHEET + "page.asking"));
        List<String> medicines = told.medicines().stream()
                .filter(medicine -> !medicine.equals("none") && !medicine.equals("not-sure"))
                .map(medicine -> say(SHEET + "wants." + medicine).toLowerCase(reader()))
                .toList();
        if (!medicines.isEmpty()) {
            lines.add(say("shortlist.script.medicines", String.join(say("shortlist.script.or"), medicines)));
        }
        if (!told.payments().isEmpty()) {
            List<String> payments = told.payments().stream()
                    .map(payment -> say(SHEET + "payments." + payment))
                    .toList();
            lines.add(say("shortlist.script.payments", String.join(say("shortlist.script.or"), payments)));
        }
        return lines;
    }

    private String who(AboutUs.Answers told) {
        if (!told.relationWords().isEmpty()) {
            return " " + say(SHEET + "page.who", told.relationWords());
        }
        boolean known = !told.relation().isEmpty() && !told.relation().equals("other");
        return known ? " " + say(SHEET + "page.who", say(SHEET + "page.relation-" + told.relation())) : "";
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, reader());
    }
}
