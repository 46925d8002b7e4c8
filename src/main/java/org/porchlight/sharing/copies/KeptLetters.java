package org.porchlight.sharing.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.WordsKept;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.Letters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** The packets that each family keeps, sealed in its own box. Every question carries its owner. */
@Component
class KeptLetters {

    private static final String COLUMNS = "select id, content, kept_at from share_copy where owner = :owner";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptLetters(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private static Cell cell(UUID id) {
        return new Cell("share_copy", "content", id);
    }

    @Transactional(readOnly = true)
    List<KeptLetter> all(OpenBox box) {
        return jdbc.sql(COLUMNS + " order by kept_at desc, id")
                .param("owner", box.owner())
                .query((row, n) -> kept(box, row))
                .list();
    }

    /** @throws PageNotFound if there is no such copy, or it is not this person's */
    @Transactional(readOnly = true)
    KeptLetter read(OpenBox box, UUID id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("owner", box.owner())
                .param("id", id)
                .query((row, n) -> kept(box, row))
                .optional()
                .orElseThrow(PageNotFound::new);
    }

    private static KeptLetter kept(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new KeptLetter(
                id,
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                letter(box.open(cell(id), row.getBytes("content"))));
    }

    private static @Nullable Letter letter(Opened opened) {
        try {
            return opened.isOpen() ? Letters.parse(opened.text(), Letter.class) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Keeps a copy; the same form sent twice keeps one. */
    @Transactional
    void keep(OpenBox box, UUID id, Letter letter) {
        jdbc.sql("""
                insert into share_copy (id, owner, content, kept_at) values (:id, :owner, :content, :now)
                on conflict (id) do nothing""")
                .param("id", id)
                .param("owner", box.owner())
                .param("content", box.seal(cell(id), Letters.json(letter)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new WordsKept(box.owner()));
    }

    @Transactional
    void delete(UUID owner, UUID id) {
        int rows = jdbc.sql("delete from share_copy where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
    }
}
