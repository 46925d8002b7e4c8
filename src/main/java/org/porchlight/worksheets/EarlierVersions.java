package org.porchlight.worksheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sheets said before they were changed: the last {@value #MOST} versions of each. */
@Component
class EarlierVersions {

    static final int MOST = 20;

    private static final String COLUMNS = "select id, content, written_at from worksheet_revision ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    <A extends Record> List<EarlierVersion<A>> of(OpenBox box, Worksheet<A> sheet) {
        return jdbc.sql(COLUMNS + """
                 where worksheet = :worksheet and owner = :owner order by kept_at desc, id limit :most""")
                .param("worksheet", sheet.id())
                .param("owner", box.owner())
                .param("most", MOST)
                .query((row, n) -> version(box, sheet.tool(), row))
                .list();
    }

    /** @throws PageNotFound if there is none with this id, or it is not this person's */
    @Transactional(readOnly = true)
    <A extends Record> EarlierVersion<A> read(OpenBox box, Worksheet<A> sheet, UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id and worksheet = :worksheet and owner = :owner")
                .param("id", id)
                .param("worksheet", sheet.id())
                .param("owner", box.owner())
                .query((row, n) -> version(box, sheet.tool(), row))
                .optional()
                .orElseThrow(PageNotFound::new);
    }

    private static <A extends Record> EarlierVersion<A> version(OpenBox box, Tool<A> tool, ResultSet row)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedSheet<SealedSheet.Page<A>> sheet =
                SealedSheet.open(box, SealedSheet.revisionCell(id), tool, row.getBytes("content"));
        SealedSheet.@Nullable Page<A> page = sheet.content();
        return new EarlierVersion<>(
                id,
                tool,
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                page == null ? null : page.answers(),
                page != null && page.danger());
    }

    /** Keeps what an open sheet said until now. Belongs to the transaction that changes it. */
    <A extends Record> void keep(OpenBox box, Worksheet<A> before, Instant now) {
        if (before.answers() != null) {
            insert(
                    box,
                    before.id(),
                    before.tool(),
                    new SealedSheet.Page<>(before.answers(), before.danger()),
                    before.updatedAt(),
                    now);
        }
    }

    /** Sets answers aside that lost against those of another device. The same again are not kept twice. */
    @Transactional
    <A extends Record> void setAside(OpenBox box, Worksheet<A> sheet, SealedSheet.Page<A> lost) {
        boolean kept =
                of(box, sheet).stream().anyMatch(version -> lost.answers().equals(version.answers()));
        if (!kept) {
            Instant now = clock.instant();
            insert(box, sheet.id(), sheet.tool(), lost, now, now);
        }
    }

    private <A extends Record> void insert(
            OpenBox box, UUID worksheet, Tool<A> tool, SealedSheet.Page<A> page, Instant writtenAt, Instant keptAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into worksheet_revision (id, owner, worksheet, content, written_at, kept_at)
                values (:id, :owner, :worksheet, :content, :written, :kept)""")
                .param("id", id)
                .param("owner", box.owner())
                .param("worksheet", worksheet)
                .param("content", SealedSheet.seal(box, SealedSheet.revisionCell(id), tool, page))
                .param("written", writtenAt.atOffset(ZoneOffset.UTC))
                .param("kept", keptAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                delete from worksheet_revision where worksheet = :worksheet and owner = :owner and id not in (
                    select id from worksheet_revision where worksheet = :worksheet and owner = :owner
                    order by kept_at desc, id limit :most)""")
                .param("worksheet", worksheet)
                .param("owner", box.owner())
                .param("most", MOST)
                .update();
    }
}
