package org.porchlight.directory.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.DirectoryWorkbook.Code;
import org.porchlight.directory.places.LongWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a directory workbook into the database: all of it or nothing, once per file, and with every row accounted for.
 *
 * <p>A later edition of the same source updates the listings it finds again (same names and address), adds the new ones and
 * marks those it no longer names; it never deletes one.
 */
@Component
class ListImport {

    /** Below this share of the listings known so far a file is taken for a part of the list, and nothing is marked absent. */
    private static final double WHOLE_LIST = 0.7;

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
     * Loads the workbook. Two programs that try at the same time wait for each other, and the second finds the work done.
     *
     * @param progress hears the number of rows read so far
     * @return nothing if this very file (by its SHA-256), of this year, is the one loaded last from this source
     * @throws ListDamaged if the file cannot be read; then nothing has changed
     */
    Optional<ImportReport> load(ListSource source, DirectoryWorkbook workbook, IntConsumer progress)
            throws ListDamaged {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Connection connection = DataSourceUtils.getConnection(dataSource);
                try {
                    return loadInTransaction(source, workbook, progress, connection);
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

    private Optional<ImportReport> loadInTransaction(
            ListSource source, DirectoryWorkbook workbook, IntConsumer progress, Connection connection)
            throws SQLException, ListDamaged {
        OffsetDateTime startedAt = OffsetDateTime.now(clock);
        LongWork.inTransaction(dataSource);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('porchlight.directory'))")
                .query(rs -> {});
        if (isLoaded(source, workbook.sha256())) {
            return Optional.empty();
        }
        jdbc.sql(Staging.CREATE).update();
        Staging staging = new Staging(connection, progress);
        List<Code> codebook;
        try {
            codebook = workbook.read(staging);
            staging.end();
        } finally {
            staging.abandon();
        }
        return Optional.of(write(source, workbook, staging, codebook, startedAt));
    }

    private ImportReport write(
            ListSource source,
            DirectoryWorkbook workbook,
            Staging staging,
            List<Code> codebook,
            OffsetDateTime startedAt) {
        ListingTables tables = new ListingTables(jdbc);
        long sourceId = tables.source(source);
        List<String> unknown = tables.codes(codebook, staging.codes());
        unknown.forEach(code -> staging.remark("Code " + code + " is in no codebook; it is kept as it is."));
        tables.match(sourceId);
        boolean whole = tables.staged() >= WHOLE_LIST * tables.live(sourceId);
        if (!whole) {
            staging.remark("The file has fewer than " + Math.round(100 * WHOLE_LIST)
                    + " of 100 known listings: none was marked as missing from it.");
        }
        ListingTables.Counts counts = tables.counts(sourceId);
        int absent = whole ? counts.absent() : 0;
        tables.places(source.country());
        ImportReport report = new ImportReport(
                staging.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                staging.duplicates(),
                staging.rejected(),
                absent,
                tables.unplaced(),
                List.copyOf(staging.remarks()));
        long run = tables.run(sourceId, workbook, report, startedAt, OffsetDateTime.now(clock));
        tables.listings(sourceId, run);
        if (whole) {
            tables.markAbsent(sourceId, run, startedAt);
        }
        tables.finderEntries();
        entries.markCurrent();
        return report;
    }

    private boolean isLoaded(ListSource source, String sha256) {
        return jdbc.sql("""
                select r.sha256 = :sha256 and s.list_year = :year from import_run r join source s on s.id = r.source_id
                where s.slug = :slug order by r.id desc limit 1""")
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
