package org.porchlight.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.porchlight.Caller;
import org.porchlight.PorchlightApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * How long the board of places takes for somebody who has logged ten calls, and five hundred. The command and the figures are
 * in docs/performance.md.
 */
public final class ShortlistBenchmark {

    private static final Path HOME = Path.of("target/shortlist-benchmark");
    private static final int PORT = 18213;
    private static final int PLACES = 10;
    private static final int WARM_UP = 300;
    private static final int TIMES = 500;
    private static final String SENTENCE = "They start on Mondays and ask for an ID. ";

    private ShortlistBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(ShortlistBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        try (BenchmarkProcess porchlight = BenchmarkProcess.start(
                PorchlightApplication.class,
                PORT,
                HOME.resolve("porchlight.log"),
                Map.of(),
                List.of(
                        "--server.port=" + PORT,
                        "--porchlight.data-dir=" + HOME.resolve("data"),
                        "--porchlight.starter.enabled=false"))) {
            porchlight.awaitPage("/", Duration.ofMinutes(5));
            measure();
        }
    }

    private static void measure() {
        Caller ana = Caller.signedUp(PORT, Caller.freshName("Ana"));
        ana.get("/shortlist");
        String first = "";
        for (int i = 0; i < PLACES; i++) {
            first = ana.post("/shortlist", "name", "Clinic " + i, "phone", "614-555-01" + (10 + i), "why", SENTENCE)
                    .location()
                    .replace("/recovery-code?next=", "");
        }
        log(ana, first, 10);
        print("board", "10 calls", ana, "/shortlist");
        print("page of the place", "10 calls", ana, first);
        log(ana, first, 490);
        print("board", "500 calls", ana, "/shortlist");
        print("page of the place", "500 calls", ana, first);
        print("all calls, one page", "500 calls", ana, first + "/calls");
    }

    private static void log(Caller ana, String place, int calls) {
        for (int i = 0; i < calls; i++) {
            int status = ana.post(
                            place + "/calls",
                            "once",
                            UUID.randomUUID().toString(),
                            "outcome",
                            "voicemail",
                            "calledOn",
                            LocalDate.now().minusDays(i % 90).toString(),
                            "notes",
                            SENTENCE.repeat(10))
                    .status();
            if (status != 302) {
                throw new IllegalStateException("a call was refused with " + status);
            }
        }
    }

    private static void print(String what, String calls, Caller ana, String path) {
        LongStream.range(0, WARM_UP).forEach(i -> ana.get(path));
        long[] nanos = LongStream.range(0, TIMES)
                .map(i -> {
                    long start = System.nanoTime();
                    if (ana.get(path).status() != 200) {
                        throw new IllegalStateException(path);
                    }
                    return System.nanoTime() - start;
                })
                .toArray();
        Timings timings =
                new Timings(nanos, Duration.ofNanos(LongStream.of(nanos).sum()));
        System.out.printf("| %s, %s | %.2f | %.2f |%n", what, calls, timings.median(), timings.p95());
    }
}
