package org.porchlight.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.porchlight.PorchlightApplication;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How long the journal takes for somebody with 5,000 entries of 2 kB: a month's list, a new entry, a change, a search. A
 * program to run by hand, described in docs/performance.md; it is no test.
 */
public final class JournalBenchmark {

    private static final int ENTRIES = 5_000;
    private static final int LETTERS = 2_000;
    private static final int TIMES = 300;
    private static final int WARM_UP = 100;
    private static final List<String> WORDS = List.of(
            "he", "came", "home", "late", "and", "we", "talked", "about", "money", "again", "I’m", "tired", "café");

    private final Journal journal;
    private final JournalSearch search;
    private final OpenBox box;
    private final Random random = new Random(20261123);
    private final LocalDate today;

    private JournalBenchmark(ConfigurableApplicationContext application) {
        this.journal = application.getBean(Journal.class);
        this.search = application.getBean(JournalSearch.class);
        this.box = Writers.fresh(application.getBean(JdbcClient.class));
        this.today = LocalDate.now(application.getBean(Clock.class));
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> IntStream.range(0, ENTRIES)
                        .forEach(n -> journal.save(box, writing(UUID.randomUUID(), 0, today.minusDays(n / 3)))));
        application
                .getBean(JdbcClient.class)
                .sql("vacuum (analyze) journal_entry")
                .update();
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(JournalBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Path home = Path.of("target/journal-benchmark");
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home);
        // as arguments, because properties given to the program lose to application.properties
        try (ConfigurableApplicationContext application = SpringApplication.run(
                PorchlightApplication.class,
                "--server.port=0",
                "--porchlight.data-dir=" + home,
                "--porchlight.starter.enabled=false")) {
            new JournalBenchmark(application).measureAll();
        }
    }

    private Writing writing(UUID id, int base, LocalDate on) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LETTERS) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        EntryWords words =
                new EntryWords("entry", text.toString(), "", "", "", "low", List.of("tag " + random.nextInt(20)), "");
        return new Writing(id, base, on, Writers.NEW_YORK, words, Set.of());
    }

    private void measureAll() {
        UUID changed = UUID.randomUUID();
        journal.save(box, writing(changed, 0, today));
        int[] version = {1};
        measure(
                "list of a month",
                () -> journal.between(
                        box,
                        YearMonth.from(today).minusMonths(3).atDay(1),
                        YearMonth.from(today).minusMonths(3).atEndOfMonth()));
        measure("months with entries", () -> journal.months(box.owner()));
        measure("save a new entry", () -> journal.save(box, writing(UUID.randomUUID(), 0, today)));
        measure("save a change", () -> journal.save(box, writing(changed, version[0]++, today)));
        measure("search all, a common word", () -> search.search(box, new SearchForm("money", "", "", "").wanted()));
        measure("search all, a word nowhere", () -> search.search(box, new SearchForm("nowhere", "", "", "").wanted()));
        measure("search all, a tag", () -> search.search(box, new SearchForm("", "", "tag 7", "").wanted()));
    }

    private static void measure(String name, Runnable work) {
        IntStream.range(0, WARM_UP).forEach(n -> work.run());
        double[] millis = IntStream.range(0, TIMES)
                .mapToDouble(n -> millis(work))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                millis[TIMES / 2],
                millis[TIMES * 95 / 100],
                Arrays.stream(millis).average().orElse(0));
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
