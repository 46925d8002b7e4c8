package org.porchlight.directory.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.ListFile.Code;
import org.porchlight.directory.places.LongWork;
import org.porchlight.directory.places.UsRegions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list of treatment places into the database: all of it or nothing, once per file, and with every row accounted for.
 *
 * <p>A later edition of the same source updates the listings it finds again ({@link StagedRows}), adds the new ones and marks
 * those it no longer names; it never deletes one. Each run can be taken back for 30 days ({@link ImportBefore}).
 */
@Component
class ListImport {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FinderEntries entries;
    private final Clock clock;

    ListImport(
            DataSource dataSource,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            FinderEntries entries,
            Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * A run that was written.
     *
     * @param run its number
     */
    record Run(long run, ImportPreview found) {}

    /** What is done with the database while nobody else loads a list. */
    private interface Work<T> {
        Optional<T> on(Connection connection) throws SQLException, ListDamaged;
    }

    /**
     * Loads the list that ships with the application. Two programs that try at the same time wait for each other, and the second
     * finds the work done.
     *
     * @param progress hears the number of rows read so far
     * @return nothing if this very file (by its SHA-256), of this year, is the one loaded last from this source, or an
     *     administrator has loaded one since
     * @throws ListDamaged if the file cannot be read; then nothing has changed
     */
    Optional<ImportReport> load(ListSource source, ListFile file, IntConsumer progress) throws ListDamaged {
        return alone(connection -> {
            if (isLoaded(source, file.sha256())) {
                return Optional.empty();
            }
            ImportWish wish = ImportWish.ofStarter(source, file);
            return Optional.of(
                    write(wish, stage(wish, progress, connection)).found().report());
        });
    }

    /**
     * Finds out what the list would change, by loading it and taking it back.
     *
     * @param keep hears it in the same transaction, while the table of notes is still there
     * @throws ListDamaged if the file cannot be read
     */
    void look(ImportWish wish, IntConsumer progress, Consumer<ImportPreview> keep) throws ListDamaged {
        alone(connection -> {
            Staged staged = stage(wish, progress, connection);
            Savepoint before = connection.setSavepoint();
            ImportPreview found = write(wish, staged).found();
            connection.rollback(before);
            keep.accept(found);
            return Optional.of(found);
        });
    }

    /**
     * Loads the list for an administrator.
     *
     * @param isExpected hears what would change; if it says no, nothing is changed
     * @param keep hears the number of the run in the same transaction
     * @return nothing if it was not what was expected
     * @throws ListDamaged if the file cannot be read; then nothing has changed
     */
    Optional<Run> apply(ImportWish wish, IntConsumer progress, Predicate<ImportPreview> isExpected, LongConsumer keep)
            throws ListDamaged {
        return alone(connection -> {
            Staged staged = stage(wish, progress, connection);
            Savepoint before = connection.setSavepoint();
            Run run = write(wish, staged);
            if (!isExpected.test(run.found())) {
                connection.rollback(before);
                return Optional.empty();
            }
            keep.accept(run.run());
            return Optional.of(run);
        });
    }

    /**
     * Takes a run back: every listing stands as it stood before, but for what an administrator has mended since.
     *
     * @return false if no administrator loaded it, it is not the newest run of its source that holds, or it is older than
     *     {@link ImportBefore#KEPT}
     */
    boolean undo(long run, UUID who) {
        try {
            return alone(connection -> {
                        OffsetDateTime now = OffsetDateTime.now(clock);
                        boolean newest = jdbc.sql("""
                        select exists (select from import_run r where r.id = :run and r.undone_at is null and r.applied_by is not null
                            and r.finished_at >= :oldest and exists (select from import_before b where b.run_id = r.id)
                            and not exists (select from import_run later where later.source_id = r.source_id and later.id > r.id
                                and later.undone_at is null))""")
                                .param("run", run)
                                .param("oldest", now.minus(ImportBefore.KEPT))
                                .query(Boolean.class)
                                .single();
                        if (newest) {
                            entries.update(new ImportBefore(jdbc).restore(run, who, now));
                        }
                        return Optional.of(newest);
                    })
                    .orElse(false);
        } catch (ListDamaged e) {
            throw new IllegalStateException("no file is read here", e);
        }
    }

    private <T> Optional<T> alone(Work<T> work) throws ListDamaged {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Connection connection = DataSourceUtils.getConnection(dataSource);
                try {
                    LongWork.inTransaction(dataSource);
                    jdbc.sql("select pg_advisory_xact_lock(hashtext('porchlight.directory'))")
                            .query(rs -> {});
                    return work.on(connection);
                } catch (SQLException e) {
                    throw new IllegalStateException("The list could not be written", e);
                } catch (ListDamaged e) {
                    throw new Damaged(e);
                } finally {
                    DataSourceUtils.releaseConnection(connection, dataSource);
                }
            }));
        } catch (Damaged e) {
            throw e.reason;
        }
    }

    /** The rows in their temporary table, tidied, and what the file says of its codes. */
    private record Staged(OffsetDateTime startedAt, int read, List<Code> codebook, Set<String> codes) {}

    private Staged stage(ImportWish wish, IntConsumer progress, Connection connection)
            throws SQLException, ListDamaged {
        OffsetDateTime startedAt = OffsetDateTime.now(clock);
        for (String statement : Staging.CREATE) {
            jdbc.sql(statement).update();
        }
        Staging staging = new Staging(connection, progress);
        List<Code> codebook;
        try {
            codebook = wish.file().read(staging);
            staging.end();
        } finally {
            staging.abandon();
        }
        StagedRows.tidy(jdbc);
        return new Staged(startedAt, staging.read(), codebook, staging.codes());
    }

    private Run write(ImportWish wish, Staged staged) {
        ListingTables tables = new ListingTables(jdbc);
        Optional<String> sourceBefore = tables.sourceBefore(wish.source());
        long sourceId = tables.source(wish.source());
        List<String> unknown = tables.codes(staged.codebook(), staged.codes());
        StagedRows rows = new StagedRows(jdbc, sourceId);
        Map<Integer, Long> same = new HashMap<>(wish.decided());
        same.values().removeIf(listing -> listing == 0);
        rows.match(same);
        List<String> partial = rows.absences(wish.complete());
        tables.places(wish.source().country());
        ImportPreview found = preview(wish, staged, rows, tables, partial, unknown);
        ImportBefore before = new ImportBefore(jdbc);
        OffsetDateTime now = OffsetDateTime.now(clock);
        long run = tables.run(
                sourceId, wish.file(), found.report(), wish.administrator(), sourceBefore, staged.startedAt(), now);
        before.forget(now);
        before.keep(run);
        tables.listings(sourceId, run);
        before.keepNew(run);
        tables.markAbsent(staged.startedAt());
        tables.finderEntries();
        entries.markCurrent();
        return new Run(run, found);
    }

    private static ImportPreview preview(
            ImportWish wish,
            Staged staged,
            StagedRows rows,
            ListingTables tables,
            List<String> partial,
            List<String> unknown) {
        List<String> remarks = new ArrayList<>();
        unknown.forEach(code -> remarks.add("Code " + code + " is in no codebook; it is kept as it is."));
        partial.forEach(state -> remarks.add(tooFew(state)));
        remarks.addAll(rows.remarks(ImportReport.MOST_REMARKS));
        StagedRows.Counts counts = rows.counts();
        ImportReport report = new ImportReport(
                staged.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                rows.duplicates(),
                rows.rejected(),
                rows.absent(),
                tables.unplaced(),
                List.copyOf(remarks.subList(0, Math.min(remarks.size(), ImportReport.MOST_REMARKS))));
        return new ImportPreview(
                report,
                rows.doubtful(wish.decided().keySet()),
                partial,
                rows.notes(),
                rows.samples("new"),
                rows.samples("changed"),
                rows.samples("unchanged"),
                rows.absentSamples(),
                rows.doubts());
    }

    private static String tooFew(String state) {
        String share = Math.round(100 * StagedRows.WHOLE_LIST) + " of 100 known listings";
        return state.isEmpty()
                ? "The file has fewer than " + share + ": none was marked as missing from it."
                : "The file has fewer than " + share + " in "
                        + UsRegions.nameOf(state).orElse(state) + ": none there was marked as missing from it.";
    }

    private boolean isLoaded(ListSource source, String sha256) {
        return jdbc.sql("""
                select r.applied_by is not null or r.sha256 = :sha256 and s.list_year = :year
                from import_run r join source s on s.id = r.source_id
                where s.slug = :slug and r.undone_at is null order by r.id desc limit 1""")
                .param("sha256", sha256)
                .param("slug", source.slug())
                .param("year", source.listYear())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Carries the refusal out of the transaction, which rolls back on unchecked exceptions only. */
    private static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ListDamaged reason;

        private Damaged(ListDamaged reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
