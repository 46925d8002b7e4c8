package org.porchlight.worksheets.activities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.worksheets.sheet.DatedEvent;
import org.porchlight.worksheets.sheet.Sheet;
import org.porchlight.worksheets.sheet.Suggestion;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Things to do in one week, mine and ours, and a plan to reward what goes well. */
@Component
@Order(1)
class ActivitiesTool implements Tool<ActivityPlan> {

    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int ACTIVITY_MINUTES = 60;

    private final Sheet<ActivityPlan> sheet = Sheet.of(ActivityPlan.class);

    /** An activity in its place on the page. */
    record Entry(boolean isMine, Activity activity) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Entry";
        }
    }

    /**
     * One day of the grid.
     *
     * @param key such as "mon"
     * @param on null if the week has no beginning yet
     * @param entries by their time; those without one first
     */
    record GridDay(String key, @Nullable LocalDate on, List<Entry> entries) {}

    /**
     * What the page shows.
     *
     * @param anyDay what has no day yet
     */
    record WeekPage(ActivityPlan plan, List<GridDay> week, List<Entry> anyDay, List<Entry> all) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "WeekPage";
        }
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public int step() {
        return 9;
    }

    @Override
    public Sheet<ActivityPlan> sheet() {
        return sheet;
    }

    @Override
    public String title(ActivityPlan plan) {
        return entries(plan)
                .map(entry -> entry.activity().what())
                .filter(what -> !what.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<Entry> entries(ActivityPlan plan) {
        return Stream.concat(
                plan.mine().stream().map(activity -> new Entry(true, activity)),
                plan.ours().stream().map(activity -> new Entry(false, activity)));
    }

    @Override
    public List<Suggestion> suggestions(ActivityPlan plan, Situation situation) {
        List<Suggestion> thoughts = new ArrayList<>();
        boolean noTiny = entries(plan)
                .map(Entry::activity)
                .anyMatch(activity ->
                        !activity.what().isEmpty() && activity.tiny().isEmpty());
        if (noTiny) {
            thoughts.add(Suggestion.of("mine", "worksheets.activities.thought.tiny"));
        }
        if (plan.mine().isEmpty() && !plan.ours().isEmpty()) {
            thoughts.add(Suggestion.of("mine", "worksheets.activities.thought.mine-too"));
        }
        thoughts.addAll(RewardCheck.of(plan));
        return thoughts;
    }

    @Override
    public Object view(ActivityPlan plan, Situation situation) {
        List<Entry> all = entries(plan).toList();
        List<GridDay> week = orderOf(plan.weekOf()).stream()
                .map(key -> new GridDay(key, dayOf(key, plan.weekOf()), on(key, all)))
                .toList();
        return new WeekPage(plan, week, on("", all), all);
    }

    private static List<Entry> on(String weekday, List<Entry> all) {
        return all.stream()
                .filter(entry -> entry.activity().weekday().equals(weekday))
                .sorted(Comparator.comparing(
                        entry -> entry.activity().at(), Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder())))
                .toList();
    }

    /** The days from the one on which the week begins. */
    private static List<String> orderOf(@Nullable LocalDate weekOf) {
        int first = weekOf == null ? 0 : weekOf.getDayOfWeek().ordinal();
        return Stream.concat(WEEK.subList(first, WEEK.size()).stream(), WEEK.subList(0, first).stream())
                .toList();
    }

    private static @Nullable LocalDate dayOf(String weekday, @Nullable LocalDate weekOf) {
        return weekOf == null || !WEEK.contains(weekday)
                ? null
                : weekOf.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(WEEK.indexOf(weekday) + 1)));
    }

    @Override
    public List<DatedEvent> calendar(ActivityPlan plan) {
        List<DatedEvent> events = new ArrayList<>();
        for (int i = 0; i < plan.mine().size(); i++) {
            add(events, "mine." + i, plan.mine().get(i), plan.weekOf());
        }
        for (int i = 0; i < plan.ours().size(); i++) {
            add(events, "ours." + i, plan.ours().get(i), plan.weekOf());
        }
        if (plan.lookOn() != null) {
            events.add(DatedEvent.wholeDay("lookOn", plan.lookOn()));
        }
        return events;
    }

    private static void add(List<DatedEvent> events, String key, Activity activity, @Nullable LocalDate weekOf) {
        LocalDate on = dayOf(activity.weekday(), weekOf);
        if (on != null) {
            events.add(new DatedEvent(key, on, activity.at(), ACTIVITY_MINUTES));
        }
    }
}
