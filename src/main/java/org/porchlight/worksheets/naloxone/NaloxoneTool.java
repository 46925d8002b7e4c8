package org.porchlight.worksheets.naloxone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.Country;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps an eye on naloxone: where it is, how long it is good, and what to do after it was used. */
@Component
@Order(2)
class NaloxoneTool implements Tool<NaloxoneSheet> {

    /** Long enough to get a new one before the old one runs out. */
    private static final int DAYS_BEFORE_EXPIRY = 60;

    private static final int BLANK_KITS = 3;

    private final Sheet<NaloxoneSheet> sheet = Sheet.of(NaloxoneSheet.class);
    private final HelpNow help;
    private final Clock clock;

    NaloxoneTool(HelpNow help, Clock clock) {
        this.help = help;
        this.clock = clock;
    }

    /** How a kit stands today, for its line. */
    enum State {
        GOOD,
        SOON,
        PAST,
        USED;

        /** The end of a message's key. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A kit and how it stands. */
    record KitLine(NaloxoneKit kit, State state) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "KitLine";
        }
    }

    /**
     * The sheet as its page shows it.
     *
     * @param blanks how many empty lines to print
     * @param first the one thing to do first, as the end of a message's key; null if all is well
     * @param getIt how to get naloxone in the chosen country; empty where that is not known
     */
    record NaloxonePage(
            NaloxoneSheet sheet,
            List<KitLine> kits,
            int blanks,
            @Nullable String first,
            String getIt,
            String country) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "NaloxonePage";
        }
    }

    @Override
    public String name() {
        return "naloxone";
    }

    @Override
    public int step() {
        return 8;
    }

    @Override
    public Sheet<NaloxoneSheet> sheet() {
        return sheet;
    }

    @Override
    public String title(NaloxoneSheet answers) {
        return answers.kits().stream()
                .map(NaloxoneKit::place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public int reviewAfter() {
        return DAYS_BEFORE_EXPIRY;
    }

    private static State stateOf(NaloxoneKit kit, LocalDate today) {
        if (kit.isUsedUp()) {
            return State.USED;
        }
        LocalDate expires = kit.expires();
        if (expires == null) {
            return State.GOOD;
        }
        if (expires.isBefore(today)) {
            return State.PAST;
        }
        return expires.isBefore(today.plusDays(DAYS_BEFORE_EXPIRY)) ? State.SOON : State.GOOD;
    }

    @Override
    public List<Suggestion> suggestions(NaloxoneSheet answers, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (answers.kits().isEmpty()) {
            think(thoughts, "kits", "none");
        }
        for (int i = 0; i < answers.kits().size(); i++) {
            NaloxoneKit kit = answers.kits().get(i);
            switch (stateOf(kit, situation.today())) {
                case USED -> think(thoughts, in(i, "replacedOn"), "used", i + 1);
                case PAST -> think(thoughts, in(i, "expires"), "expired", i + 1);
                case SOON -> think(thoughts, in(i, "expires"), "soon", i + 1);
                default -> {
                    // good for now
                }
            }
            if (kit.place().isEmpty()) {
                think(thoughts, in(i, "place"), "place", i + 1);
            }
            if (kit.usedOn() != null
                    && kit.replacedOn() != null
                    && kit.replacedOn().isBefore(kit.usedOn())) {
                think(thoughts, in(i, "replacedOn"), "order", i + 1);
            }
        }
        if (answers.kits().size() == 1 && answers.kits().get(0).doses().equals("1")) {
            think(thoughts, in(0, "doses"), "second-dose");
        }
        if (!answers.kits().isEmpty() && answers.trained().size() < 2) {
            think(thoughts, "trained", "two-people");
        }
        return thoughts;
    }

    private static String in(int kit, String column) {
        return Field.inRow("kits", kit, column);
    }

    private static void think(List<Suggestion> thoughts, String field, String key, Object... values) {
        thoughts.add(Suggestion.of(field, "worksheets.naloxone.thought." + key, values));
    }

    @Override
    public NaloxonePage view(NaloxoneSheet answers, Situation situation) {
        List<KitLine> kits = answers.kits().stream()
                .map(kit -> new KitLine(kit, stateOf(kit, situation.today())))
                .toList();
        Country country = help.country(situation.country());
        return new NaloxonePage(
                answers,
                kits,
                Math.max(0, BLANK_KITS - kits.size()),
                first(kits),
                country.getNaloxone(),
                country.name());
    }

    private static @Nullable String first(List<KitLine> kits) {
        boolean someGood = kits.stream().anyMatch(line -> line.state() == State.GOOD || line.state() == State.SOON);
        if (kits.isEmpty()) {
            return "none";
        }
        if (kits.stream().anyMatch(line -> line.state() == State.USED)) {
            return someGood ? "used" : "used-last";
        }
        if (kits.stream().anyMatch(line -> line.state() == State.PAST)) {
            return "past";
        }
        return kits.stream().anyMatch(line -> line.state() == State.SOON) ? "soon" : null;
    }

    /** The day on which it is time to get a new one: tomorrow, where that day has come already. */
    @Override
    public List<DatedEvent> calendar(NaloxoneSheet answers) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return IntStream.range(0, answers.kits().size())
                .filter(i -> !answers.kits().get(i).isUsedUp())
                .mapToObj(i -> {
                    LocalDate expires = answers.kits().get(i).expires();
                    if (expires == null) {
                        return null;
                    }
                    LocalDate soon = expires.minusDays(DAYS_BEFORE_EXPIRY);
                    return DatedEvent.wholeDay(in(i, "expires"), soon.isBefore(tomorrow) ? tomorrow : soon);
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
