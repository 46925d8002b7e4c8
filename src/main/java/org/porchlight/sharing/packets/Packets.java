package org.porchlight.sharing.packets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** The packets that each counselor keeps, sealed in their box. Every question carries its owner. */
@Component
class Packets {

    private final JdbcClient jdbc;
    private final Clock clock;

    Packets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static Cell cell(UUID id) {
        return new Cell("share_packet", "content", id);
    }

    /** The one changed last first. */
    @Transactional(readOnly = true)
    List<Packet> all(OpenBox box) {
        return jdbc.sql("""
                select id, content, version, updated_at from share_packet where owner = :owner
                order by updated_at desc, id""")
                .param("owner", box.owner())
                .query((row, n) -> packet(box, row))
                .list();
    }

    /** @throws PageNotFound if there is no such packet, or it is not this person's */
    @Transactional(readOnly = true)
    Packet read(OpenBox box, UUID id) {
        return jdbc.sql("select id, content, version, updated_at from share_packet where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", box.owner())
                .query((row, n) -> packet(box, row))
                .optional()
                .orElseThrow(PageNotFound::new);
    }

    private static Packet packet(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Packet(
                id,
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                document(box.open(cell(id), row.getBytes("content"))));
    }

    private static Packet.@Nullable Document document(Opened opened) {
        try {
            return opened.isOpen() ? Letters.parse(opened.text(), Packet.Document.class) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Keeps a new one; the same form sent twice keeps one. */
    @Transactional
    void keep(OpenBox box, UUID id, Packet.Document document) {
        jdbc.sql("""
                insert into share_packet (id, owner, content, version, created_at, updated_at)
                values (:id, :owner, :content, 1, :now, :now) on conflict (id) do nothing""")
                .param("id", id)
                .param("owner", box.owner())
                .param("content", box.seal(cell(id), Letters.json(document)))
                .param("now", now())
                .update();
    }

    /**
     * Changes it.
     *
     * @param base the version that the form began with
     * @return the packet as it stands, if another window changed it since; nothing is saved then
     */
    @Transactional
    Optional<Packet> rewrite(OpenBox box, UUID id, int base, Packet.Document document) {
        int rows = jdbc.sql("""
                update share_packet set content = :content, version = version + 1, updated_at = :now
                where id = :id and owner = :owner and version = :base""")
                .param("content", box.seal(cell(id), Letters.json(document)))
                .param("now", now())
                .param("id", id)
                .param("owner", box.owner())
                .param("base", base)
                .update();
        if (rows == 1) {
            return Optional.empty();
        }
        Packet stands = read(box, id);
        return document.equals(stands.document()) ? Optional.empty() : Optional.of(stands);
    }

    /** Links that were made of it stay as they are. */
    @Transactional
    void delete(UUID owner, UUID id) {
        int rows = jdbc.sql("delete from share_packet where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
