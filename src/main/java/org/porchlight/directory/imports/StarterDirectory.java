package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.StarterProgress.Stage;
import org.porchlight.directory.places.LongWork;
import org.porchlight.directory.places.PlaceFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the starter list at the first start, beside the running web server: whoever needs the help pages does not wait.
 *
 * <p>A damaged file is reported in one sentence and leaves the rest of the application alone. A database that goes
 * away is tried again without end, after pauses that double from ten seconds to five minutes.
 */
@Component
public class StarterDirectory implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StarterDirectory.class);
    private static final int ROWS_PER_LOG_LINE = 2_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final StarterProperties starter;
    private final PlaceFiles places;
    private final ListImport lists;
    private final FinderEntries entries;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "starter-directory");
        t.setDaemon(true);
        return t;
    });
    private volatile StarterProgress progress = StarterProgress.NOT_STARTED;
    private volatile boolean closing;
    private final Duration firstPause;

    @Autowired
    StarterDirectory(
            StarterProperties starter,
            PlaceFiles places,
            ListImport lists,
            FinderEntries entries,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this(starter, places, lists, entries, dataSource, transactions, FIRST_PAUSE);
    }

    StarterDirectory(
            StarterProperties starter,
            PlaceFiles places,
            ListImport lists,
            FinderEntries entries,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Duration firstPause) {
        this.firstPause = firstPause;
        this.starter = starter;
        this.places = places;
        this.lists = lists;
        this.entries = entries;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How far loading is; answers at once and without the database. */
    public StarterProgress progress() {
        return progress;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (starter.enabled()) {
            progress = new StarterProgress(Stage.LOADING, 0, 0);
            thread.execute(() -> tryToLoad(firstPause));
        }
    }

    @Override
    public void destroy() {
        closing = true;
        thread.shutdownNow();
    }

    private void tryToLoad(Duration pause) {
        try {
            load();
        } catch (ListDamaged e) {
            progress = new StarterProgress(Stage.FAILED, 0, 0);
            log.error("{} The treatment finder stays as it was; everything else works.", e.getMessage());
            log.debug("What the reader said", e);
        } catch (IOException | RuntimeException e) {
            if (closing) {
                return; // nothing was written, the next start loads it
            }
            log.warn("The list of treatment places could not be loaded yet; trying again in {} s.", pause.toSeconds());
            log.debug("What went wrong", e);
            thread.schedule(() -> tryToLoad(pauseAfter(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    static Duration pauseAfter(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Loads what is not loaded yet, in the calling thread; {@link #progress()} follows it. */
    void load() throws IOException, ListDamaged {
        progress = new StarterProgress(Stage.LOADING, 0, 0);
        places.load();
        String name = Objects.requireNonNullElse(starter.list().getFilename(), "starter list");
        if (!starter.list().exists()) {
            throw new ListDamaged(name, 0, "there is no such file.", null);
        }
        int year = ListYear.of(starter.listYear(), name);
        Path copy = Files.createTempFile("starter", ".xlsx");
        try {
            try (InputStream in = starter.list().getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            load(ListSource.STARTER.ofYear(year), DirectoryWorkbook.open(copy, name));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void load(ListSource source, DirectoryWorkbook workbook) throws ListDamaged {
        long begin = System.nanoTime();
        int of = workbook.expectedRows();
        Optional<ImportReport> report = lists.load(source, workbook, rows -> {
            progress = new StarterProgress(Stage.LOADING, rows, of);
            if (rows % ROWS_PER_LOG_LINE == 0) {
                log.info("Loading the list of treatment places: {} of {}", rows, of);
            }
        });
        if (report.isPresent()) {
            // lets the finder answer from its index alone
            LongWork.run(dataSource, "vacuum (analyze) finder_entry", "analyze offering, place, phone, source_record");
            say(report.get(), workbook.fileName(), Duration.ofNanos(System.nanoTime() - begin));
        } else if (entries.areOutdated()) {
            transaction.executeWithoutResult(status -> {
                LongWork.inTransaction(dataSource);
                entries.refill();
            });
        }
        progress = new StarterProgress(Stage.LOADED, of, of);
    }

    private static void say(ImportReport report, String fileName, Duration took) {
        log.info(
                "Loaded {} treatment places from {} in {} s: {} rows read, {} repeated, {} left out, {} not on the map",
                report.added() + report.changed() + report.unchanged(),
                fileName,
                took.toMillis() / 1000.0,
                report.read(),
                report.duplicates(),
                report.rejected(),
                report.unplaced());
        report.remarks().forEach(remark -> log.debug("{}: {}", fileName, remark));
    }
}
