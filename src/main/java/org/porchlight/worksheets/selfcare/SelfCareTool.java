package org.porchlight.worksheets.selfcare;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.helpnow.Helplines;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A check-in of one minute. It says in words what is heavy and what holds, and shows help first where there is danger. */
@Component
@Order(2)
class SelfCareTool implements Tool<CheckIn> {

    /** From here on an answer is heavy; for safety this means that somebody may be hurt. */
    private static final int HEAVY = 3;

    /** Up to here it is something that holds. */
    private static final int HOLDS = 1;

    private static final int DAYS_IN_WEEK = 7;

    private final Sheet<CheckIn> sheet = Sheet.of(CheckIn.class);
    private final HelpNow help;

    SelfCareTool(HelpNow help) {
        this.help = help;
    }

    /**
     * What the page shows.
     *
     * @param said the six answers that were given, by their names
     * @param heavy the names of those that are heavy
     * @param holding the names of those that hold
     * @param crisis the lines to ring first; null if nothing points to danger
     * @param violence lines for people whom somebody hurts or frightens; null if the answer about safety is not heavy
     * @param family lines for families; null if there is no reason to nudge
     */
    record CheckInPage(
            CheckIn checkIn,
            Map<String, String> said,
            List<String> heavy,
            List<String> holding,
            Country country,
            @Nullable Helplines crisis,
            @Nullable Helplines violence,
            @Nullable Helplines family) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "CheckInPage";
        }
    }

    @Override
    public String name() {
        return "self-care";
    }

    @Override
    public int step() {
        return 6;
    }

    @Override
    public Sheet<CheckIn> sheet() {
        return sheet;
    }

    @Override
    public String title(CheckIn checkIn) {
        return checkIn.on() == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(LocaleContextHolder.getLocale())
                        .format(checkIn.on());
    }

    @Override
    public int reviewAfter() {
        return DAYS_IN_WEEK;
    }

    @Override
    public List<Suggestion> suggestions(CheckIn checkIn, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (isHeavy(checkIn.sleep())) {
            thoughts.add(thought("sleep"));
        }
        if (isHeavy(checkIn.eating())) {
            thoughts.add(thought("eating"));
        }
        if (isHeavy(checkIn.support()) && checkIn.tell().isEmpty()) {
            thoughts.add(thought("support"));
        }
        if (needsCompany(checkIn)) {
            thoughts.add(Suggestion.of("lasted", "worksheets.self-care.thought.two-weeks"));
        }
        return thoughts;
    }

    private static Suggestion thought(String field) {
        return Suggestion.of(field, "worksheets.self-care.thought." + field);
    }

    @Override
    public Object view(CheckIn checkIn, Situation situation) {
        Map<String, String> said = said(checkIn);
        boolean unsafe = isHeavy(checkIn.safety());
        boolean danger = unsafe || !checkIn.thoughts().isEmpty();
        return new CheckInPage(
                checkIn,
                said,
                which(said, number -> number >= HEAVY),
                which(said, number -> number <= HOLDS),
                help.country(situation.country()),
                danger ? help.helplines(situation.country(), "crisis") : null,
                unsafe ? help.helplines(situation.country(), "abuse") : null,
                needsCompany(checkIn) ? help.helplines(situation.country(), "family") : null);
    }

    private static Map<String, String> said(CheckIn checkIn) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("sleep", checkIn.sleep());
        said.put("eating", checkIn.eating());
        said.put("fear", checkIn.fear());
        said.put("support", checkIn.support());
        said.put("mood", checkIn.mood());
        said.put("safety", checkIn.safety());
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private static List<String> which(Map<String, String> said, IntPredicate wanted) {
        return said.entrySet().stream()
                .filter(answer -> wanted.test(Integer.parseInt(answer.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isHeavy(String answer) {
        return !answer.isEmpty() && Integer.parseInt(answer) >= HEAVY;
    }

    /** Two heavy weeks are a reason to have somebody at one's own side. */
    private static boolean needsCompany(CheckIn checkIn) {
        return checkIn.lasted().equals("yes");
    }
}
