package org.porchlight.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.porchlight.Caller;
import org.porchlight.PorchlightApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * Fifty people write worksheets at once, each with a session of their own: how long a save takes, and whether one is lost or
 * doubled. The database is the one that the program starts itself. The command and the figures are in docs/performance.md.
 */
public final class AutosaveBenchmark {

    private static final Path HOME = Path.of("target/autosave-benchmark");
    private static final int PORT = 18212;
    private static final int WRITERS = 50;
    private static final int SAVES = 40;

    /** As often as the script of the page saves. */
    private static final Duration PACE = Duration.ofSeconds(5);

    private static final int PACED_SAVES = 8;
    private static final String SENTENCE = "He came home late and we talked about money again. ";
    private static final int LONGEST = 240;

    private AutosaveBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(AutosaveBenchmark.class.getClassLoader())
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

    private static void measure() throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(WRITERS);
        List<Writer> writers =
                IntStream.range(0, WRITERS).mapToObj(n -> new Writer()).toList();
        together(crowd, writers, writer -> writer.save(SAVES, Duration.ZERO));
        writers.forEach(writer -> writer.nanos.clear());

        print("without a pause", together(crowd, writers, writer -> writer.save(SAVES, Duration.ZERO)), writers);
        writers.forEach(writer -> writer.nanos.clear());
        print("every five seconds", together(crowd, writers, writer -> writer.save(PACED_SAVES, PACE)), writers);

        together(crowd, writers, Writer::keepTwice);
        System.out.printf(
                "%d writers, %d saves: %d refused, %d lost, %d doubled%n",
                WRITERS,
                writers.stream().mapToInt(writer -> writer.edition).sum(),
                writers.stream().mapToInt(writer -> writer.refused).sum(),
                writers.stream().filter(writer -> writer.lost).count(),
                writers.stream().filter(writer -> writer.doubled).count());
        crowd.shutdown();
    }

    private static Duration together(ExecutorService crowd, List<Writer> writers, Consumer<Writer> work) {
        long start = System.nanoTime();
        writers.stream()
                .map(writer -> CompletableFuture.runAsync(() -> work.accept(writer), crowd))
                .toList()
                .forEach(CompletableFuture::join);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void print(String what, Duration took, List<Writer> writers) {
        Timings timings = new Timings(
                writers.stream()
                        .flatMapToLong(writer -> writer.nanos.stream().mapToLong(Long::longValue))
                        .toArray(),
                took);
        System.out.printf("| %s | %.0f | %.1f | %.1f |%n", what, timings.perSecond(), timings.median(), timings.p95());
    }

    /** Somebody with one form open. */
    private static final class Writer {

        private final Caller caller = Caller.signedUp(PORT, Caller.freshName("Anna"));
        private final String worksheet = UUID.randomUUID().toString();
        private final String draft = UUID.randomUUID().toString();
        private final List<Long> nanos = new ArrayList<>();
        private int edition;
        private int refused;
        private boolean lost;
        private boolean doubled;

        Writer() {
            caller.get("/worksheets");
        }

        /** What stands in the form after so many saves; a word that no other save has is in it. */
        private String words(int edition) {
            String all = "Save " + edition + " of " + draft + ". " + SENTENCE.repeat(5);
            return all.substring(0, LONGEST).strip();
        }

        private String[] form(int edition) {
            return new String[] {
                "tool",
                "conversation",
                "worksheet",
                worksheet,
                "base",
                "0",
                "draft",
                draft,
                "edition",
                "" + edition,
                "about",
                words(edition),
                "saw",
                SENTENCE.repeat(4),
                "feel",
                SENTENCE.repeat(4),
                "ask",
                SENTENCE.repeat(4)
            };
        }

        void save(int times, Duration pace) {
            for (int i = 0; i < times; i++) {
                edition++;
                String[] form = form(edition);
                long start = System.nanoTime();
                Caller.Answer answer = caller.post("/worksheets/drafts/" + draft, form);
                nanos.add(System.nanoTime() - start);
                if (answer.status() != 200 || !answer.body().contains("\"time\"")) {
                    refused++;
                }
                rest(pace);
            }
        }

        private static void rest(Duration pace) {
            try {
                TimeUnit.MILLISECONDS.sleep(pace.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The last words must be in the one draft; the form sent twice must make one sheet and leave no draft. */
        void keepTwice() {
            lost = !caller.get("/worksheets/drafts/" + draft).body().contains(words(edition));
            doubled = count("/worksheets/drafts/[0-9a-f-]{36}\"") != 1;
            caller.post("/worksheets", form(edition));
            caller.post("/worksheets", form(edition));
            lost |= !caller.get("/worksheets/" + worksheet + "/edit").body().contains(words(edition));
            doubled |= count("/worksheets/[0-9a-f-]{36}\"") != 1 || count("/worksheets/drafts/[0-9a-f-]{36}\"") != 0;
        }

        private long count(String address) {
            return Pattern.compile("href=\"" + address)
                    .matcher(caller.get("/worksheets").body())
                    .results()
                    .count();
        }
    }
}
