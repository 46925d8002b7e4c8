package org.porchlight.sharing.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.LinksOut;
import org.porchlight.accounts.box.Peppers;
import org.porchlight.platform.privacy.Cell;
import org.porchlight.platform.privacy.NotOpened;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.privacy.Opened;
import org.porchlight.platform.privacy.PasswordStretching;
import org.porchlight.platform.privacy.ShareKey;
import org.porchlight.platform.privacy.ShareSecret;
import org.porchlight.platform.privacy.Stretched;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * The links that each person has made. Every question carries its owner; a link of somebody else is told the same way as one
 * that is not there. A link that ends loses what it showed at once.
 */
@Component
public class ShareLinks implements LinksOut {

    /** Where every link leads; its secret follows behind a {@code #}. */
    public static final String PAGE = "/s";

    /** Open at one time, so that nobody loses track of who can read what. */
    public static final int MOST_OPEN = 20;

    /** Days after which a link that has ended is forgotten, unless somebody wrote back. */
    private static final int DAYS_KEPT = 30;

    private static final Logger log = LoggerFactory.getLogger(ShareLinks.class);

    private static final String COLUMNS = """
            select l.*, (select coalesce(sum(times), 0) from share_opening where link = l.id) as openings,
                (select count(*) from share_note where link = l.id) as written
            from share_link l""";

    private static final String END =
            "update share_link set lookup = null, content = null, salt = null, ended_at = :now,"
                    + " ended_by = :by where ended_at is null and ";

    private final JdbcClient jdbc;
    private final PasswordStretching stretching;
    private final Peppers peppers;
    private final Clock clock;

    ShareLinks(JdbcClient jdbc, PasswordStretching stretching, Peppers peppers, Clock clock) {
        this.jdbc = jdbc;
        this.stretching = stretching;
        this.peppers = peppers;
        this.clock = clock;
    }

    /**
     * A link to be made.
     *
     * @param id chosen by the form, so that one sent twice makes one link
     * @param passcode empty for none
     */
    public record Wanted(
            UUID id,
            LinkKind kind,
            Letter letter,
            String recipient,
            int days,
            String passcode,
            boolean single,
            boolean notes) {

        /** Private text stays out of logs. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** {@link #MOST_OPEN} links are open already; nothing was made. */
    public static final class TooManyLinks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Cell own(UUID link) {
        return new Cell("share_link", "own", link);
    }

    /** Where the snapshot lies. */
    public static Cell content(UUID link) {
        return new Cell("share_link", "content", link);
    }

    /** Where what was written back lies. */
    public static Cell note(UUID note) {
        return new Cell("share_note", "content", note);
    }

    /**
     * Makes a link; the same one sent again changes nothing.
     *
     * @throws TooManyLinks if there is no room
     * @throws org.porchlight.platform.privacy.TooBusy if a passcode cannot be taken just now
     */
    @Transactional
    public void make(OpenBox box, Wanted wanted) {
        jdbc.sql("select id from account where id = :owner for update")
                .param("owner", box.owner())
                .query((row, n) -> n)
                .list();
        if (find(box, wanted.id()).isPresent()) {
            return;
        }
        if (open(box.owner()) >= MOST_OPEN) {
            throw new TooManyLinks();
        }
        ShareSecret secret = ShareSecret.fresh();
        byte @Nullable [] salt = wanted.passcode().isEmpty() ? null : PasswordStretching.freshSalt();
        try (ShareKey key = key(wanted.id(), secret, wanted.passcode(), salt)) {
            insert(box, wanted, secret, key, salt);
        }
    }

    /** @param salt null for a link without a passcode */
    public ShareKey key(UUID link, ShareSecret secret, String passcode, byte @Nullable [] salt) {
        if (salt == null) {
            return secret.key(link);
        }
        try (Stretched stretched =
                stretching.stretch(passcode, salt, PasswordStretching.Cost.TODAY, peppers.current())) {
            return secret.key(link, stretched);
        }
    }

    private void insert(OpenBox box, Wanted wanted, ShareSecret secret, ShareKey key, byte @Nullable [] salt) {
        ShareLink.Own own = new ShareLink.Own(
                wanted.recipient(),
                secret.text(),
                Base64.getEncoder().encodeToString(key.bytes()),
                wanted.passcode(),
                wanted.letter().parts().stream().map(part -> part.title()).toList());
        Instant now = clock.instant();
        int rows = jdbc.sql("""
                insert into share_link (id, owner, kind, lookup, content, own, salt, single, notes, created_at, expires_at)
                values (:id, :owner, :kind, :lookup, :content, :own, :salt, :single, :notes, :now, :expires)
                on conflict (id) do nothing""")
                .param("id", wanted.id())
                .param("owner", box.owner())
                .param("kind", wanted.kind().value())
                .param("lookup", secret.lookup())
                .param("content", key.seal(content(wanted.id()), Letters.json(wanted.letter())))
                .param("own", box.seal(own(wanted.id()), Letters.json(own)))
                .param("salt", salt, java.sql.Types.BINARY)
                .param("single", wanted.single())
                .param("notes", wanted.notes())
                .param("now", at(now))
                .param("expires", at(now.plus(Duration.ofDays(wanted.days()))))
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
    }

    /** All of this person's, the newest first, those that are open in front. */
    @Transactional(readOnly = true)
    public List<ShareLink> all(OpenBox box) {
        return jdbc.sql(COLUMNS + " where l.owner = :owner order by (l.ended_at is not null), l.created_at desc, l.id")
                .param("owner", box.owner())
                .query((row, n) -> link(box, row))
                .list();
    }

    /** @throws PageNotFound if there is no such link, or it is not this person's */
    @Transactional(readOnly = true)
    public ShareLink read(OpenBox box, UUID id) {
        return find(box, id).orElseThrow(PageNotFound::new);
    }

    private Optional<ShareLink> find(OpenBox box, UUID id) {
        return jdbc.sql(COLUMNS + " where l.id = :id and l.owner = :owner")
                .param("id", id)
                .param("owner", box.owner())
                .query((row, n) -> link(box, row))
                .optional();
    }

    private ShareLink link(OpenBox box, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant expires = instant(row, "expires_at");
        Instant ended = instant(row, "ended_at");
        boolean over = ended == null && !clock.instant().isBefore(expires);
        return new ShareLink(
                id,
                LinkKind.of(row.getString("kind")),
                ownOf(box, id, row.getBytes("own")),
                row.getBoolean("single"),
                row.getBoolean("notes"),
                instant(row, "created_at"),
                expires,
                instant(row, "claimed_at"),
                instant(row, "refused_at"),
                over ? expires : ended,
                over ? "time" : row.getString("ended_by"),
                row.getInt("openings"),
                row.getInt("written"));
    }

    private static ShareLink.@Nullable Own ownOf(OpenBox box, UUID id, byte[] sealed) {
        Opened opened = box.open(own(id), sealed);
        try {
            return opened.isOpen() ? Letters.parse(opened.text(), ShareLink.Own.class) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** What a link shows; empty if it has ended or the owner's box cannot open it. */
    @Transactional(readOnly = true)
    public Optional<Letter> letter(OpenBox box, UUID id) {
        ShareLink link = read(box, id);
        if (link.own() == null || !link.isOpen()) {
            return Optional.empty();
        }
        byte[] sealed = jdbc.sql(
                        "select content from share_link where id = :id and owner = :owner and content is not null")
                .param("id", id)
                .param("owner", box.owner())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
        try (ShareKey key = keyOf(id, link.own())) {
            return Optional.of(Letters.parse(key.open(content(id), sealed), Letter.class));
        } catch (NotOpened | JacksonException e) {
            return Optional.empty();
        }
    }

    private static ShareKey keyOf(UUID id, ShareLink.Own own) {
        return ShareKey.of(id, Base64.getDecoder().decode(own.key()));
    }

    /** When it was opened, the newest first. */
    @Transactional(readOnly = true)
    public List<ShareLink.Opening> openings(UUID owner, UUID id) {
        return jdbc.sql("""
                select o.opened_at, o.device, o.times from share_opening o join share_link l on l.id = o.link
                where o.link = :id and l.owner = :owner order by o.opened_at desc, o.device limit 200""")
                .param("id", id)
                .param("owner", owner)
                .query((row, n) ->
                        new ShareLink.Opening(instant(row, "opened_at"), row.getString("device"), row.getInt("times")))
                .list();
    }

    /** What was written back, the newest first. */
    @Transactional(readOnly = true)
    public List<ShareLink.Note> notes(OpenBox box, ShareLink link) {
        ShareLink.Own own = link.own();
        List<ShareLink.Note> notes = new ArrayList<>();
        jdbc.sql("""
                select n.id, n.content, n.written_at from share_note n join share_link l on l.id = n.link
                where n.link = :id and l.owner = :owner order by n.written_at desc""").param("id", link.id()).param("owner", box.owner()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            notes.add(new ShareLink.Note(
                    id, instant(row, "written_at"), own == null ? null : text(link, own, id, row.getBytes("content"))));
        });
        return notes;
    }

    private static @Nullable String text(ShareLink link, ShareLink.Own own, UUID note, byte[] sealed) {
        try (ShareKey key = keyOf(link.id(), own)) {
            return key.open(note(note), sealed);
        } catch (NotOpened e) {
            return null;
        }
    }

    /** @throws PageNotFound if there is no such link, or it is not this person's */
    @Transactional
    public void close(OpenBox box, UUID id) {
        read(box, id);
        jdbc.sql(END + "id = :id and owner = :owner")
                .param("id", id)
                .param("owner", box.owner())
                .param("now", at(clock.instant()))
                .param("by", "owner")
                .update();
        forgetSessions(id);
    }

    private void forgetSessions(UUID id) {
        jdbc.sql("delete from share_session where link = :id").param("id", id).update();
    }

    /** Somebody who holds a link has guessed at its passcode too often. Its owner is told on their page. */
    @Transactional
    public void closeAfterGuesses(UUID id) {
        jdbc.sql(END + "id = :id")
                .param("id", id)
                .param("now", at(clock.instant()))
                .param("by", "passcode")
                .update();
        forgetSessions(id);
    }

    /** Closes every link of this person that is open. */
    @Transactional
    public void closeOwn(UUID owner) {
        end(owner, "owner");
    }

    @Override
    @Transactional
    public void closeAll(UUID owner) {
        end(owner, "site");
    }

    private void end(UUID owner, String by) {
        jdbc.sql("delete from share_session s using share_link l where s.link = l.id and l.owner = :owner")
                .param("owner", owner)
                .update();
        jdbc.sql(END + "owner = :owner")
                .param("owner", owner)
                .param("now", at(clock.instant()))
                .param("by", by)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public int open(UUID owner) {
        return jdbc.sql(
                        "select count(*) from share_link where owner = :owner and ended_at is null and expires_at > :now")
                .param("owner", owner)
                .param("now", at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps a packet open for so many days from now.
     *
     * @throws PageNotFound if there is no such packet that is open, or it is not this person's
     */
    @Transactional
    public void extend(UUID owner, UUID id, int days) {
        Instant now = clock.instant();
        int rows = jdbc.sql("""
                update share_link set expires_at = greatest(expires_at, :until)
                where id = :id and owner = :owner and kind = 'packet' and ended_at is null and expires_at > :now""")
                .param("id", id)
                .param("owner", owner)
                .param("now", at(now))
                .param("until", at(now.plus(Duration.ofDays(days))))
                .update();
        if (rows == 0) {
            throw new PageNotFound();
        }
    }

    /** Forgets a link that has ended, with what was written back. */
    @Transactional
    public void forget(OpenBox box, UUID id) {
        if (read(box, id).isOpen()) {
            throw new PageNotFound();
        }
        jdbc.sql("delete from share_link where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", box.owner())
                .update();
    }

    /** Links whose time is over lose what they showed, and a month later their row, unless somebody wrote back. */
    @Scheduled(initialDelay = 45, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        try {
            sweep(clock.instant());
        } catch (DataAccessException e) {
            log.debug("Old links stay until the database is back", e);
        }
    }

    private void sweep(Instant now) {
        jdbc.sql(END + "expires_at <= :now")
                .param("now", at(now))
                .param("by", "time")
                .update();
        jdbc.sql("""
                delete from share_session s using share_link l
                where s.link = l.id and (l.ended_at is not null or s.seen_at < :idle)""").param("idle", at(now.minus(Duration.ofHours(12)))).update();
        jdbc.sql("""
                delete from share_link l where ended_at < :old
                and not exists (select 1 from share_note where link = l.id)""").param("old", at(now.minus(Duration.ofDays(DAYS_KEPT)))).update();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @SuppressWarnings("NullAway") // each caller knows whether its column may be null
    private static Instant instant(ResultSet row, String column) throws SQLException {
        return instantOrNull(row, column);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
