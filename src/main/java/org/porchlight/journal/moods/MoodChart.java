package org.porchlight.journal.moods;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Moods over some days, as places in a drawing of {@value #WIDTH} by {@value #HEIGHT} units: one row a word, one dot an entry.
 * There is no line between the dots and no number beside them: a night is not a mark in a ranking.
 *
 * @param from the first day of the drawing
 * @param to the last
 * @param days the moods chosen on these days, the oldest first; days outside are left out
 */
public record MoodChart(LocalDate from, LocalDate to, List<MoodDay> days) {

    public static final int WIDTH = 340;
    public static final int HEIGHT = 220;
    private static final int LEFT = 92;
    private static final int RIGHT = 12;
    private static final int TOP = 20;
    private static final int ROW = 36;

    /** The row of one mood: its word stands left of the line at this height. */
    public record Row(Mood mood, int y) {}

    /** One dot. */
    public record Dot(Mood mood, int x, int y) {

        /** Private words stay out of logs. */
        @Override
        public String toString() {
            return "Dot";
        }
    }

    public MoodChart {
        days = days.stream()
                .filter(day -> !day.on().isBefore(from) && !day.on().isAfter(to))
                .sorted(Comparator.comparing(MoodDay::on))
                .toList();
    }

    /** As SVG wants it. */
    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    /** The rows from top to bottom: the lightest sky above. */
    public List<Row> rows() {
        return Arrays.stream(Mood.values())
                .sorted(Comparator.reverseOrder())
                .map(mood -> new Row(mood, y(mood)))
                .toList();
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    /** Where the days stand below the rows. */
    public int foot() {
        return TOP + Mood.values().length * ROW + 4;
    }

    /** The dots; entries of one day with the same mood share one. */
    public List<Dot> dots() {
        return days.stream()
                .map(day -> new Dot(day.mood(), x(day.on()), y(day.mood())))
                .distinct()
                .toList();
    }

    /** The mood or moods chosen most often, in the order of the picker; empty without any. */
    public List<Mood> mostOften() {
        Map<Mood, Integer> counts = new EnumMap<>(Mood.class);
        days.forEach(day -> counts.merge(day.mood(), 1, Integer::sum));
        int most = counts.values().stream().max(Integer::compare).orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int x(LocalDate on) {
        long span = Math.max(1, ChronoUnit.DAYS.between(from, to));
        long at = ChronoUnit.DAYS.between(from, on);
        int width = WIDTH - LEFT - RIGHT - 16;
        return LEFT + 8 + (int) Math.round((double) width * at / span);
    }

    private static int y(Mood mood) {
        return TOP + (Mood.values().length - 1 - mood.ordinal()) * ROW;
    }

    /** Private words stay out of logs. */
    @Override
    public String toString() {
        return "MoodChart";
    }
}
