package org.porchlight.worksheets.setback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.helpnow.HelpNow;
import org.porchlight.worksheets.risk.RiskMonth;
import org.porchlight.worksheets.setback.SetbackPage.RiskLine;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans for a return to use: a page for the fridge with the risk calendar, and a card to fold for the wallet. */
@Component
@Order(1)
class SetbackTool implements Tool<SetbackPlan> {

    private static final int SOON = 3;
    private static final int STAY_LINES = 2;

    /** What leaves somebody alone, or afraid to ask for help, when the risk is highest. */
    private static final Pattern DRIVES_AWAY = Pattern.compile(
            "\\b(throw(ing)?|kick(ing)?|put(ting)?)\\b.{0,20}\\bout\\b|\\bpolice\\b|\\bcops\\b",
            Pattern.CASE_INSENSITIVE);

    private final Sheet<SetbackPlan> sheet = Sheet.of(SetbackPlan.class);
    private final HelpNow help;

    SetbackTool(HelpNow help) {
        this.help = help;
    }

    @Override
    public String name() {
        return "setback-plan";
    }

    @Override
    public int step() {
        return 4;
    }

    @Override
    public Sheet<SetbackPlan> sheet() {
        return sheet;
    }

    @Override
    public String title(SetbackPlan plan) {
        return plan.who();
    }

    @Override
    public List<String> views() {
        return List.of("paper", "wallet");
    }

    @Override
    public List<Suggestion> suggestions(SetbackPlan plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        if (plan.naloxonePlace().isEmpty()) {
            think(thoughts, "naloxonePlace", "no-naloxone");
        } else if (plan.secondDose().isEmpty()) {
            think(thoughts, "secondDose", "second-dose");
        }
        if (isBefore(plan.expires(), situation.today())) {
            think(thoughts, "expires", "expired");
        }
        for (String field : List.of("willDo", "willNot")) {
            String text = field.equals("willDo") ? plan.willDo() : plan.willNot();
            if (DRIVES_AWAY.matcher(text).find() && plan.checks().isEmpty()) {
                think(thoughts, field, "who-is-near");
            }
        }
        RescueCheck.of(plan).forEach(field -> think(thoughts, field, "rescue"));
        if (plan.checks().isEmpty() && plan.stayLine().isEmpty()) {
            think(thoughts, "checks", "alone");
        }
        if (isBefore(plan.nextDose(), situation.today())) {
            think(thoughts, "nextDose", "dose-gone");
        } else if (isSoon(plan.nextDose(), situation.today())) {
            think(thoughts, "nextDose", "dose-soon");
        }
        if (plan.supporter().isEmpty() && plan.supporterPhone().isEmpty()) {
            think(thoughts, "supporter", "supporter");
        }
        return thoughts;
    }

    private static void think(List<Suggestion> thoughts, String field, String key) {
        thoughts.add(Suggestion.of(field, "worksheets.setback-plan.thought." + key));
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    private static boolean isSoon(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isBefore(today) && !day.isAfter(today.plusDays(SOON));
    }

    @Override
    public List<FieldProblem> beforeReady(SetbackPlan plan) {
        List<FieldProblem> problems = new ArrayList<>();
        if (plan.naloxonePlace().isEmpty()) {
            problems.add(FieldProblem.of("naloxonePlace", "worksheets.setback-plan.problem.naloxone"));
        }
        RescueCheck.of(plan)
                .forEach(field -> problems.add(FieldProblem.of(field, "worksheets.setback-plan.thought.rescue")));
        return problems;
    }

    @Override
    public SetbackPage view(SetbackPlan plan, Situation situation) {
        LocalDate today = situation.today();
        List<RiskLine> lines = plan.riskDays().stream()
                .flatMap(day -> RiskLine.of(day).stream())
                .filter(line -> !line.window().isOver(today))
                .sorted(Comparator.comparing(line -> line.window().from()))
                .toList();
        RiskLine now = lines.stream()
                .filter(line -> line.window().covers(today))
                .max(Comparator.comparing(RiskLine::isAfterBreak)
                        .thenComparing(line -> line.window().until()))
                .orElse(null);
        DayOfWeek firstDay = WeekFields.of(
                        new Locale.Builder().setRegion(situation.country()).build())
                .getFirstDayOfWeek();
        return new SetbackPage(
                plan,
                now,
                lines,
                RiskMonth.of(lines.stream().map(RiskLine::window).toList(), today, firstDay),
                isBefore(plan.nextDose(), today) ? null : plan.nextDose(),
                isSoon(plan.nextDose(), today),
                isBefore(plan.expires(), today),
                plan.stayLine().equals("yes") ? stayLines(situation.country()) : List.of(),
                help.country(situation.country()).emergencyNumber());
    }

    private List<SetbackPage.StayLine> stayLines(String country) {
        return help.helplines(country, "overdose-line").lines().stream()
                .flatMap(line -> line.contacts().stream()
                        .filter(contact -> contact.how().equals("call"))
                        .limit(1)
                        .map(contact -> new SetbackPage.StayLine(
                                line.service(), contact.number(), line.checkedOn(), line.pleaseCheck())))
                .limit(STAY_LINES)
                .toList();
    }

    @Override
    public List<DatedEvent> calendar(SetbackPlan plan) {
        List<DatedEvent> days = new ArrayList<>();
        IntStream.range(0, plan.riskDays().size()).forEach(i -> {
            LocalDate on = plan.riskDays().get(i).on();
            if (on != null) {
                days.add(DatedEvent.wholeDay(Field.inRow("riskDays", i, "on"), on));
            }
        });
        if (plan.nextDose() != null) {
            days.add(DatedEvent.wholeDay("nextDose", plan.nextDose()));
        }
        return days;
    }
}
