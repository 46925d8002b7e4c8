package org.porchlight.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.porchlight.Caller;
import org.porchlight.PorchlightApplication;
import org.porchlight.platform.database.EmbeddedPostgres;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how long signing in takes, one after the other and two hundred at once, and how long the help page takes meanwhile.
 * The command and the figures are in docs/performance.md.
 */
public final class SignInBenchmark {

    private static final Path HOME = Path.of("target/sign-in-benchmark");
    private static final int PORT = 18210;
    private static final int ACCOUNTS = 8;
    private static final int SIGN_INS = 200;

    private SignInBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(SignInBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(HOME.resolve("data"));
                BenchmarkProcess porchlight = BenchmarkProcess.start(
                        PorchlightApplication.class,
                        PORT,
                        HOME.resolve("porchlight.log"),
                        Map.of(
                                "SPRING_DATASOURCE_URL", postgres.application().url(),
                                "SPRING_DATASOURCE_USERNAME",
                                        postgres.application().name(),
                                "SPRING_DATASOURCE_PASSWORD",
                                        postgres.application().password()),
                        List.of("--server.port=" + PORT, "--porchlight.data-dir=" + HOME.resolve("data")))) {
            porchlight.awaitPage("/treatment?where=43215", Duration.ofMinutes(5));
            measure();
        }
    }

    private static void measure() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            names.add(Caller.freshName("Anna"));
            Caller.signedUp(PORT, names.get(i));
        }
        List<Long> alone = new ArrayList<>();
        for (int i = 0; i < SIGN_INS; i++) {
            alone.add(signIn(names.get(i % ACCOUNTS), new TreeMap<>()));
        }
        print("one after the other", alone.subList(SIGN_INS / 4, SIGN_INS));
        ExecutorService crowd = Executors.newFixedThreadPool(SIGN_INS);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<CompletableFuture<Long>> waiting = new ArrayList<>();
        for (int i = 0; i < SIGN_INS; i++) {
            String name = names.get(i % ACCOUNTS);
            waiting.add(CompletableFuture.supplyAsync(() -> signIn(name, statuses), crowd));
        }
        List<Long> help = new ArrayList<>();
        Caller visitor = new Caller(PORT);
        while (waiting.stream().anyMatch(answer -> !answer.isDone())) {
            long start = System.nanoTime();
            visitor.get("/help-now");
            help.add(System.nanoTime() - start);
        }
        print(
                "two hundred at once " + statuses,
                waiting.stream().map(CompletableFuture::join).toList());
        print("the help page meanwhile", help);
        crowd.shutdown();
    }

    private static long signIn(String name, Map<Integer, Integer> statuses) {
        Caller caller = new Caller(PORT);
        long start = System.nanoTime();
        int status = caller.post("/sign-in", "name", name, "password", Caller.PASSWORD)
                .status();
        long took = System.nanoTime() - start;
        synchronized (statuses) {
            statuses.merge(status, 1, Integer::sum);
        }
        return took;
    }

    private static void print(String what, List<Long> nanos) {
        Timings timings = new Timings(nanos.stream().mapToLong(Long::longValue).toArray(), Duration.ofSeconds(1));
        System.out.printf(
                "%-60s n %d   p50 %.0f ms   p95 %.0f ms%n", what, nanos.size(), timings.median(), timings.p95());
    }
}
