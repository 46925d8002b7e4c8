package org.porchlight.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long each of many askings took.
 *
 * @param nanos in rising order
 * @param took how long all of it took
 */
record Timings(long[] nanos, Duration took) {

    Timings {
        Arrays.sort(nanos);
    }

    /** Several turns of the same. */
    static Timings together(List<Timings> turns) {
        return new Timings(
                turns.stream().flatMapToLong(turn -> Arrays.stream(turn.nanos)).toArray(),
                turns.stream().map(Timings::took).reduce(Duration.ZERO, Duration::plus));
    }

    double perSecond() {
        return nanos.length / (took.toNanos() / 1e9);
    }

    double median() {
        return millisAt(0.5);
    }

    double p95() {
        return millisAt(0.95);
    }

    private double millisAt(double share) {
        return nanos.length == 0 ? Double.NaN : nanos[(int) (share * (nanos.length - 1))] / 1e6;
    }
}
