package org.porchlight.worksheets.firstfive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.firstfive.FirstThings.Action;
import org.porchlight.worksheets.risk.RiskWindow;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first five things to know, and three things to do this week. Its six sentences are explained, never scored. */
@Component
@Order(1)
class FirstFiveTool implements Tool<FirstThings> {

    private final Sheet<FirstThings> sheet = Sheet.of(FirstThings.class);

    @Override
    public String name() {
        return "first-five-things";
    }

    @Override
    public int step() {
        return 1;
    }

    @Override
    public Sheet<FirstThings> sheet() {
        return sheet;
    }

    @Override
    public String title(FirstThings sheet) {
        return "";
    }

    @Override
    public int reviewAfter() {
        return 7;
    }

    @Override
    public List<Suggestion> suggestions(FirstThings sheet, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        RiskWindow window = window(sheet);
        if (window != null && window.covers(situation.today())) {
            think(thoughts, "lastBreak", "high-now");
        }
        if (lacksMedication(sheet)) {
            think(thoughts, "medication", "step-3");
        }
        if (sheet.naloxone().equals("no") || sheet.naloxone().equals("unsure")) {
            think(thoughts, "naloxone", "get-it");
        } else if (sheet.naloxone().equals("yes") && sheet.people().isEmpty()) {
            think(thoughts, "people", "show-somebody");
        }
        if (isExpired(sheet, situation.today())) {
            think(thoughts, "expires", "expired");
        }
        if (sheet.alone().equals("alone") || sheet.alone().equals("both")) {
            think(thoughts, "alone", "alone");
        }
        if (sheet.actions().isEmpty()) {
            think(thoughts, "actions", "one-thing");
        } else if (sheet.actions().stream().anyMatch(action -> action.on() == null)) {
            think(thoughts, "actions", "a-day");
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key) {
        thoughts.add(Suggestion.of(field, "worksheets.first-five-things.thought." + key));
    }

    private static @Nullable RiskWindow window(FirstThings sheet) {
        LocalDate on = sheet.lastBreak();
        return on == null ? null : new RiskWindow(sheet.breakWhy().isEmpty() ? "other" : sheet.breakWhy(), on);
    }

    private static boolean lacksMedication(FirstThings sheet) {
        return sheet.medication().equals("none") || sheet.medication().equals("unsure");
    }

    private static boolean isExpired(FirstThings sheet, LocalDate today) {
        return sheet.expires() != null && sheet.expires().isBefore(today);
    }

    @Override
    public FirstThingsPage view(FirstThings sheet, Situation situation) {
        RiskWindow window = window(sheet);
        return new FirstThingsPage(
                sheet,
                window,
                window != null && window.covers(situation.today()),
                isExpired(sheet, situation.today()),
                lacksMedication(sheet),
                explained(sheet));
    }

    /** The first three are signs of an overdose; the other three are not so. An answer left out needs no explanation. */
    private static List<String> explained(FirstThings sheet) {
        Map<String, List<String>> saidAndSo = new LinkedHashMap<>();
        saidAndSo.put("asleep", List.of(sheet.asleep(), "yes"));
        saidAndSo.put("snoring", List.of(sheet.snoring(), "yes"));
        saidAndSo.put("lips", List.of(sheet.lips(), "yes"));
        saidAndSo.put("shower", List.of(sheet.shower(), "no"));
        saidAndSo.put("awake", List.of(sheet.awake(), "no"));
        saidAndSo.put("sleepOff", List.of(sheet.sleepOff(), "no"));
        return saidAndSo.entrySet().stream()
                .filter(one -> !one.getValue().get(0).isEmpty())
                .filter(one -> !one.getValue().get(0).equals(one.getValue().get(1)))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<DatedEvent> calendar(FirstThings sheet) {
        List<DatedEvent> days = new ArrayList<>();
        IntStream.range(0, sheet.actions().size()).forEach(i -> {
            Action action = sheet.actions().get(i);
            if (action.on() != null) {
                days.add(DatedEvent.wholeDay(Field.inRow("actions", i, "on"), action.on()));
            }
        });
        return days;
    }
}
