package org.porchlight.directory.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.porchlight.directory.places.LongWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads lists from the desk behind the pages, one at a time: nobody has to keep a page open for it. Work that dies has changed
 * nothing, and is taken up again from the desk.
 */
@Component
class ListWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ListWork.class);

    /** Why a list was not read although nothing is wrong with it. */
    static final String DATABASE = "The database did not do what was asked. Nothing was changed. Please try again.";

    private final ListDesk desk;
    private final ListImport imports;
    private final DataSource dataSource;
    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> daemon(task, "lists"));
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "lists-heart"));

    ListWork(ListDesk desk, ListImport imports, DataSource dataSource) {
        this.desk = desk;
        this.imports = imports;
        this.dataSource = dataSource;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        work.shutdownNow();
        heart.shutdownNow();
    }

    /**
     * Begins to find out what a list would change.
     *
     * @return false if it is being worked on already
     */
    boolean look(UUID id) {
        return begin(id, "reading", false);
    }

    /**
     * Begins to load a list as it was looked at. If meanwhile something else has changed, it is looked at again instead.
     *
     * @return false if it is being worked on already, or was never looked at
     */
    boolean apply(UUID id) {
        return begin(id, "applying", true);
    }

    private boolean begin(UUID id, String state, boolean loads) {
        if (!desk.take(id, state)) {
            return false;
        }
        Beat beat = new Beat(id);
        beat.start();
        work.execute(() -> {
            try {
                read(desk.find(id).orElseThrow(), loads, beat);
            } catch (ListDamaged e) {
                log.debug("What the reader said", e);
                desk.refuse(id, e.sentence());
            } catch (IOException | RuntimeException e) {
                log.warn(
                        "Work on a list ended early; the page of the list says whether it is loaded. {}",
                        e.getClass().getSimpleName());
                log.debug("What went wrong", e);
                refuse(id);
            } finally {
                beat.stop();
            }
        });
        return true;
    }

    private void refuse(UUID id) {
        try {
            desk.refuse(id, DATABASE);
        } catch (RuntimeException e) {
            log.debug("The database is still away; the page will find the work silent", e);
        }
    }

    private void read(ListDesk.Waiting list, boolean loads, Beat beat) throws IOException, ListDamaged {
        Path copy = Files.createTempFile("list", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                desk.copyTo(list.id(), out);
            }
            ListFile file = ListFiles.open(copy, list.fileName());
            beat.expected = file.expectedRows();
            if (loads && load(list, file, beat)) {
                // lets the finder answer from its index alone
                LongWork.run(
                        dataSource, "vacuum (analyze) finder_entry", "analyze offering, place, phone, source_record");
            } else {
                // decided pairs are looked at as well, so that a person sees them again
                imports.look(wish(list, file, Map.of()), beat.rows::set, found -> desk.found(list.id(), found));
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean load(ListDesk.Waiting list, ListFile file, Beat beat) throws ListDamaged {
        ImportPreview seen = list.preview().orElseThrow();
        Map<Integer, Long> decided = desk.decided(list.id());
        return imports.apply(
                        wish(list, file, decided),
                        beat.rows::set,
                        found -> isAsSeen(seen, found, decided.values()),
                        run -> desk.applied(list.id(), run))
                .isPresent();
    }

    /** Joined pairs are changed places instead of new ones, and no longer missing; all else has to be as it was seen. */
    private static boolean isAsSeen(ImportPreview seen, ImportPreview found, Collection<Long> decided) {
        int joined = (int) decided.stream().filter(listing -> listing != 0).count();
        ImportReport then = seen.report();
        ImportReport now = found.report();
        return now.read() == then.read()
                && now.rejected() == then.rejected()
                && now.duplicates() == then.duplicates()
                && now.unchanged() == then.unchanged()
                && now.added() == then.added() - joined
                && now.changed() == then.changed() + joined
                && now.absent() <= then.absent()
                && now.absent() >= then.absent() - joined;
    }

    private static ImportWish wish(ListDesk.Waiting list, ListFile file, Map<Integer, Long> decided) {
        return new ImportWish(list.about(), file, list.complete(), decided, list.startedBy());
    }

    /** Says every second, on a connection of its own, that the work goes on and how far it is. */
    private final class Beat {
        private final UUID id;
        private final AtomicInteger rows = new AtomicInteger();
        private volatile int expected;
        private volatile ScheduledFuture<?> beats = heart.schedule(() -> {}, 0, TimeUnit.SECONDS);

        private Beat(UUID id) {
            this.id = id;
        }

        private void start() {
            beats = heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
        }

        private void beat() {
            try {
                desk.alive(id, rows.get(), expected);
            } catch (RuntimeException e) {
                log.debug("A beat was not heard", e);
            }
        }

        private void stop() {
            beats.cancel(false);
        }
    }
}
