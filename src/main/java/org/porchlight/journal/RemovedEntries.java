package org.porchlight.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.porchlight.platform.web.PageNotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Entries that were deleted: gone from every page at once, to be brought back for half an hour, and then removed. */
@Component
class RemovedEntries {

    static final Duration KEPT_FOR = Duration.ofMinutes(30);

    private static final Logger log = LoggerFactory.getLogger(RemovedEntries.class);

    private final JournalEntryRepository entries;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemovedEntries(JournalEntryRepository entries, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that can be brought back until then. */
    record Removed(UUID id, Instant until) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Removed> of(UUID owner) {
        return entries.findDeleted(owner, since()).stream()
                .map(entry -> {
                    Instant at = entry.deletedAt();
                    return new Removed(entry.id(), at == null ? clock.instant() : at.plus(KEPT_FOR));
                })
                .toList();
    }

    /** @throws PageNotFound if there is no such entry, or it is not this person's */
    @Transactional
    void delete(UUID owner, UUID id) {
        entries.findToChange(id, owner).orElseThrow(PageNotFound::new).delete(clock.instant());
    }

    /** @throws PageNotFound if there is none to bring back any more, or it is not this person's */
    @Transactional
    void restore(UUID owner, UUID id) {
        entries.findDeleted(id, owner, since()).orElseThrow(PageNotFound::new).restore();
    }

    /**
     * Removes a deleted entry at once, with its earlier versions and drafts.
     *
     * @throws PageNotFound if there is no such deleted entry, or it is not this person's
     */
    @Transactional
    void remove(UUID owner, UUID id) {
        entries.findDeleted(id, owner, since()).orElseThrow(PageNotFound::new);
        jdbc.sql("delete from journal_draft where entry = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        jdbc.sql("delete from journal_entry where id = :id and owner = :owner and deleted_at is not null")
                .param("id", id)
                .param("owner", owner)
                .update();
    }

    /** Removes what was deleted more than half an hour ago; every minute. */
    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        try {
            // in one statement, so that it is whole without a transaction of its own
            jdbc.sql("""
                    with gone as (delete from journal_entry where deleted_at < :before returning id, owner)
                    delete from journal_draft d using gone where d.entry = gone.id and d.owner = gone.owner""")
                    .param("before", OffsetDateTime.ofInstant(since(), ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Deleted entries stay until the database is back", e);
        }
    }

    private Instant since() {
        return clock.instant().minus(KEPT_FOR);
    }
}
