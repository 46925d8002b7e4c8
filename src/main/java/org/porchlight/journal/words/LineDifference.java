package org.porchlight.journal.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line: what both hold, what stands only in the one that is kept already, and what only in the new one.
 * The longest common run of lines is kept together; texts with very many different lines are shown one after the other.
 */
public final class LineDifference {

    /** Above this many comparisons the middle is not compared any further: a page must not take seconds. */
    private static final long MOST_COMPARISONS = 4_000_000;

    /** In which of the two texts a line stands. */
    public enum Side {
        BOTH,
        THEIRS,
        MINE
    }

    /** One line of the comparison. */
    public record Line(Side side, String text) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Line[" + side + "]";
        }
    }

    private LineDifference() {}

    /** Compares the kept text with the new one; lines are separated by {@code \n}. */
    public static List<Line> of(String theirs, String mine) {
        List<String> kept = List.of(theirs.split("\n", -1));
        List<String> fresh = List.of(mine.split("\n", -1));
        int before = 0;
        while (before < Math.min(kept.size(), fresh.size()) && kept.get(before).equals(fresh.get(before))) {
            before++;
        }
        int after = 0;
        while (after < Math.min(kept.size(), fresh.size()) - before
                && kept.get(kept.size() - 1 - after).equals(fresh.get(fresh.size() - 1 - after))) {
            after++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, Side.BOTH, kept.subList(0, before));
        lines.addAll(between(kept.subList(before, kept.size() - after), fresh.subList(before, fresh.size() - after)));
        add(lines, Side.BOTH, kept.subList(kept.size() - after, kept.size()));
        return lines;
    }

    private static List<Line> between(List<String> kept, List<String> fresh) {
        List<Line> lines = new ArrayList<>();
        if ((long) kept.size() * fresh.size() > MOST_COMPARISONS) {
            add(lines, Side.THEIRS, kept);
            add(lines, Side.MINE, fresh);
            return lines;
        }
        int[][] common = common(kept, fresh);
        int i = 0;
        int j = 0;
        while (i < kept.size() && j < fresh.size()) {
            if (kept.get(i).equals(fresh.get(j))) {
                lines.add(new Line(Side.BOTH, kept.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Side.THEIRS, kept.get(i++)));
            } else {
                lines.add(new Line(Side.MINE, fresh.get(j++)));
            }
        }
        add(lines, Side.THEIRS, kept.subList(i, kept.size()));
        add(lines, Side.MINE, fresh.subList(j, fresh.size()));
        return lines;
    }

    /** How many lines the two have in common from each pair of places on. */
    private static int[][] common(List<String> kept, List<String> fresh) {
        int[][] common = new int[kept.size() + 1][fresh.size() + 1];
        for (int i = kept.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = kept.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> lines, Side side, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(side, text)));
    }
}
