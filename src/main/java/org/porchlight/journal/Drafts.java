package org.porchlight.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words that were typed and not saved yet. Each open form keeps a draft of its own, so that two tabs never write over one
 * another; a draft never changes the entry.
 */
@Component
class Drafts {

    private static final String COLUMNS =
            "select id, entry, base_version, edition, content, saved_at from journal_draft";

    private final JournalEntryRepository entries;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JournalEntryRepository entries, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what a form holds now. An edition that comes late never takes the place of a newer one, and one that comes after
     * its words were saved is not kept.
     *
     * @param edition higher than the one before
     * @return when it was kept; empty if this draft holds other words of the same or a newer edition
     */
    @Transactional
    Optional<Instant> keep(OpenBox box, UUID id, UUID entry, int base, int edition, EntryForm form) {
        inTurn(box.owner(), entry);
        Optional<Instant> saved = entries.findByIdAndOwnerAndDeletedAtIsNull(entry, box.owner())
                .filter(stored -> stored.version() > base)
                .map(stored -> stored.open(box))
                .filter(now -> now.isOpen() && now.words().equals(form.words()))
                .map(Entry::updatedAt);
        if (saved.isPresent()) {
            return saved;
        }
        Instant now = clock.instant();
        int kept = jdbc.sql("""
                insert into journal_draft as d (id, owner, entry, base_version, edition, content, saved_at)
                values (:id, :owner, :entry, :base, :edition, :content, :now)
                on conflict (id) do update set content = excluded.content, edition = excluded.edition,
                    saved_at = excluded.saved_at
                where d.owner = excluded.owner and d.entry = excluded.entry and d.edition < excluded.edition""")
                .param("id", id)
                .param("owner", box.owner())
                .param("entry", entry)
                .param("base", base)
                .param("edition", edition)
                .param("content", SealedDocument.seal(box, SealedDocument.draftCell(id), form))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            return Optional.of(now);
        }
        return find(box, id).filter(draft -> draft.form().equals(form)).map(Draft::savedAt);
    }

    /**
     * Until the caller's transaction ends, nobody else keeps or saves words of this entry: a draft that is on its way while its
     * words are saved would stay behind.
     */
    void inTurn(UUID owner, UUID entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:words, 0))")
                .param("words", owner + " " + entry)
                .query((row, n) -> n)
                .list();
    }

    /** All of one person, the newest first. */
    @Transactional(readOnly = true)
    List<Draft> of(OpenBox box) {
        return jdbc.sql(COLUMNS + " where owner = :owner order by saved_at desc, id")
                .param("owner", box.owner())
                .query((row, n) -> draft(box, row))
                .list();
    }

    /** Those of one entry, the newest first. */
    @Transactional(readOnly = true)
    List<Draft> of(OpenBox box, UUID entry) {
        return of(box).stream().filter(draft -> draft.entry().equals(entry)).toList();
    }

    /** @throws PageNotFound if there is no such draft, or it is not this person's */
    @Transactional(readOnly = true)
    Draft read(OpenBox box, UUID id) {
        return find(box, id).orElseThrow(PageNotFound::new);
    }

    private Optional<Draft> find(OpenBox box, UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", box.owner())
                .query((row, n) -> draft(box, row))
                .optional();
    }

    /** Removes drafts that are not needed any more; those that are not there count as removed. */
    @Transactional
    void forget(UUID owner, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from journal_draft where owner = :owner and id in (:ids)")
                    .param("owner", owner)
                    .param("ids", ids)
                    .update();
        }
    }

    private static Draft draft(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedDocument<EntryForm> document =
                SealedDocument.open(box, SealedDocument.draftCell(id), row.getBytes("content"), EntryForm.class);
        return new Draft(
                id,
                row.getObject("entry", UUID.class),
                row.getInt("base_version"),
                row.getInt("edition"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                document.state(),
                document.content().orElse(EntryForm.EMPTY));
    }
}
