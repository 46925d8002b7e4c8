package org.porchlight.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The turns of several things, printed as a table that Markdown understands. */
final class BenchmarkTable {

    private final String title;
    private final Map<String, List<Timings>> rows = new LinkedHashMap<>();

    BenchmarkTable(String title) {
        this.title = title;
    }

    void add(String name, Timings turn) {
        rows.computeIfAbsent(name, n -> new ArrayList<>()).add(turn);
    }

    /** In milliseconds. */
    double median(String name) {
        return all(name).median();
    }

    private Timings all(String name) {
        return Timings.together(rows.getOrDefault(name, List.of()));
    }

    /** Requests per second are the median of the turns, with the slowest and the fastest turn beside it. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(
                "\n| " + title + " | per second | least | most | p50 ms | p95 ms |\n|---|---:|---:|---:|---:|---:|\n");
        rows.forEach((name, turns) -> {
            double[] rates =
                    turns.stream().mapToDouble(Timings::perSecond).sorted().toArray();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
                    name,
                    rates[rates.length / 2],
                    rates[0],
                    rates[rates.length - 1],
                    all(name).median(),
                    all(name).p95()));
        });
        return table.toString();
    }
}
