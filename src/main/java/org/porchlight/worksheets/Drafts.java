package org.porchlight.worksheets;

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
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Answers that were typed and not kept yet. Each open form keeps a draft of its own, so that two tabs never write over one
 * another; a draft never changes the sheet.
 */
@Component
class Drafts {

    private static final String COLUMNS =
            "select id, tool, worksheet, base_version, edition, content, saved_at from worksheet_draft";

    private final Tools tools;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(Tools tools, JdbcClient jdbc, Clock clock) {
        this.tools = tools;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what a form holds now. An edition that comes late never takes the place of a newer one.
     *
     * @param edition higher than the one before
     * @return when it was kept; empty if this draft holds other words of the same or a newer edition
     */
    @Transactional
    Optional<Instant> keep(OpenBox box, FormKey key, Tool<?> tool, int edition, MultiValueMap<String, String> typed) {
        Instant now = clock.instant();
        int kept = jdbc.sql("""
                insert into worksheet_draft as d
                    (id, owner, tool, worksheet, base_version, edition, content, saved_at)
                values (:id, :owner, :tool, :worksheet, :base, :edition, :content, :now)
                on conflict (id) do update set content = excluded.content, edition = excluded.edition,
                    saved_at = excluded.saved_at
                where d.owner = excluded.owner and d.worksheet = excluded.worksheet and d.tool = excluded.tool
                    and d.edition < excluded.edition""")
                .param("id", key.draft())
                .param("owner", box.owner())
                .param("tool", tool.name())
                .param("worksheet", key.worksheet())
                .param("base", key.base())
                .param("edition", edition)
                .param("content", SealedSheet.sealTyped(box, key.draft(), typed))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            return Optional.of(now);
        }
        return find(box, key.draft())
                .filter(draft -> typed.equals(draft.typed()))
                .map(Draft::savedAt);
    }

    /** All of one person, the newest first. */
    @Transactional(readOnly = true)
    List<Draft> of(OpenBox box) {
        return jdbc
                .sql(COLUMNS + " where owner = :owner order by saved_at desc, id")
                .param("owner", box.owner())
                .query((row, n) -> draft(box, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
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
                .optional()
                .flatMap(draft -> draft);
    }

    /** Removes drafts that are not needed any more; those that are not there count as removed. */
    @Transactional
    void forget(UUID owner, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from worksheet_draft where owner = :owner and id in (:ids)")
                    .param("owner", owner)
                    .param("ids", ids)
                    .update();
        }
    }

    private Optional<Draft> draft(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Tool<?>> tool = tools.find(row.getString("tool"));
        if (tool.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                id,
                tool.get(),
                row.getObject("worksheet", UUID.class),
                row.getInt("base_version"),
                row.getInt("edition"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                SealedSheet.openTyped(box, id, row.getBytes("content")).content()));
    }
}
