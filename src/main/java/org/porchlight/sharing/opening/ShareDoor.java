package org.porchlight.sharing.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.Limit;
import org.porchlight.platform.privacy.NotOpened;
import org.porchlight.platform.privacy.ShareKey;
import org.porchlight.platform.privacy.ShareSecret;
import org.porchlight.platform.web.ClientAddress;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.links.ShareLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Opens links for whoever holds their secret. A secret that nobody has, one whose link has ended and one that was closed get the
 * same answer. Of two who open a single link at once exactly one gets in; so does a passcode that is guessed at from many sides
 * count every guess.
 */
@Component
public class ShareDoor {

    /** Without a page being asked for so long, a browser has to open the link again. */
    static final Duration IDLE = Duration.ofHours(12);

    /** Notes that one link takes. */
    static final int MOST_NOTES = 20;

    static final int LONGEST_NOTE = 5_000;

    private static final Limit MISSES = new Limit("share-link", 10, Duration.ofMinutes(1));
    private static final Limit ALL_MISSES = new Limit("share-link-all", 300, Duration.ofMinutes(1));
    private static final String EVERYBODY = "all";

    /** Wrong passcodes until there is a pause, and until the link closes for good. */
    private static final int TRIES_TO_PAUSE = 5;

    private static final int TRIES_TO_CLOSE = 20;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final ShareLinks links;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShareDoor(ShareLinks links, Attempts attempts, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.links = links;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a secret. */
    enum Answer {
        OPENED,
        NOT_OPEN,
        PASSCODE_WANTED,
        PASSCODE_WRONG,
        PASSCODE_WAIT,
        OPENED_ELSEWHERE
    }

    /** @param link null unless it opened */
    record Result(Answer answer, @Nullable UUID link) {

        static Result of(Answer answer) {
            return new Result(answer, null);
        }
    }

    /**
     * Somebody at the door.
     *
     * @param cookie the secret of their browser
     * @param device "phone" or "computer"
     */
    record Visitor(byte[] cookie, ClientAddress from, String device) {}

    private record Row(
            UUID id,
            LinkKind kind,
            byte[] content,
            byte @Nullable [] salt,
            boolean single,
            Instant expiresAt,
            @Nullable OffsetDateTime claimedAt) {}

    /**
     * Tries a secret.
     *
     * @throws org.porchlight.accounts.attempts.TooManyAttempts after ten that were none from one address in a minute
     */
    Result open(ShareSecret secret, String passcode, Visitor visitor) {
        // before anything costly, and given back where the secret is one
        attempts.count(MISSES, visitor.from().value());
        attempts.count(ALL_MISSES, EVERYBODY);
        Optional<Row> row = find(secret);
        if (row.isEmpty()) {
            return Result.of(Answer.NOT_OPEN);
        }
        attempts.giveBack(MISSES, visitor.from().value());
        attempts.giveBack(ALL_MISSES, EVERYBODY);
        return open(row.get(), secret, passcode, visitor);
    }

    private Result open(Row row, ShareSecret secret, String passcode, Visitor visitor) {
        if (row.salt() == null) {
            try (ShareKey key = secret.key(row.id())) {
                return opens(row, key) ? claim(row, key, visitor) : Result.of(Answer.NOT_OPEN);
            }
        }
        if (passcode.isEmpty()) {
            return Result.of(Answer.PASSCODE_WANTED);
        }
        Optional<Integer> tried = countTry(row.id());
        if (tried.isEmpty()) {
            return Result.of(find(secret).isPresent() ? Answer.PASSCODE_WAIT : Answer.NOT_OPEN);
        }
        try (ShareKey key = links.key(row.id(), secret, passcode, row.salt())) {
            if (!opens(row, key)) {
                return wrongPasscode(row.id(), tried.get());
            }
            jdbc.sql("update share_link set tries = 0, wait_until = null where id = :id")
                    .param("id", row.id())
                    .update();
            return claim(row, key, visitor);
        }
    }

    private Optional<Row> find(ShareSecret secret) {
        return jdbc.sql("""
                select id, kind, content, salt, single, expires_at, claimed_at from share_link
                where lookup = :lookup and expires_at > :now""")
                .param("lookup", secret.lookup())
                .param("now", now())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        LinkKind.of(row.getString("kind")),
                        row.getBytes("content"),
                        row.getBytes("salt"),
                        row.getBoolean("single"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("claimed_at", OffsetDateTime.class)))
                .optional();
    }

    private static boolean opens(Row row, ShareKey key) {
        try {
            key.open(ShareLinks.content(row.id()), row.content());
            return true;
        } catch (NotOpened e) {
            return false;
        }
    }

    /** Counted before the passcode is stretched, so that many guesses at once count as many. Empty while there is a pause. */
    private Optional<Integer> countTry(UUID link) {
        return jdbc.sql("""
                update share_link set tries = tries + 1,
                    wait_until = case when (tries + 1) % :pause = 0 then cast(:until as timestamptz) else wait_until end
                where id = :id and ended_at is null and tries < :close and (wait_until is null or wait_until <= :now)
                returning tries""")
                .param("pause", TRIES_TO_PAUSE)
                .param("until", now().plus(PAUSE))
                .param("close", TRIES_TO_CLOSE)
                .param("id", link)
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    private Result wrongPasscode(UUID link, int tries) {
        if (tries < TRIES_TO_CLOSE) {
            return Result.of(Answer.PASSCODE_WRONG);
        }
        links.closeAfterGuesses(link);
        return Result.of(Answer.NOT_OPEN);
    }

    private Result claim(Row row, ShareKey key, Visitor visitor) {
        byte[] session = idOf(visitor.cookie());
        boolean in = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = jdbc.sql("""
                    update share_link set claimed_at = coalesce(claimed_at, :now)
                    where id = :id and ended_at is null and (not single or claimed_at is null
                        or exists (select 1 from share_session where id = :session and link = :id))""")
                            .param("now", coarse(row.kind()))
                            .param("id", row.id())
                            .param("session", session)
                            .update()
                    == 1;
            if (first) {
                remember(row, key, visitor, session);
            }
            return first;
        }));
        if (in) {
            return new Result(Answer.OPENED, row.id());
        }
        int refused = jdbc.sql("update share_link set refused_at = :now where id = :id and ended_at is null")
                .param("now", coarse(row.kind()))
                .param("id", row.id())
                .update();
        return Result.of(refused == 1 ? Answer.OPENED_ELSEWHERE : Answer.NOT_OPEN);
    }

    private void remember(Row row, ShareKey key, Visitor visitor, byte[] session) {
        jdbc.sql("""
                insert into share_session (id, link, wrapped, seen_at) values (:id, :link, :wrapped, :now)
                on conflict (id, link) do update set wrapped = excluded.wrapped, seen_at = excluded.seen_at""")
                .param("id", session)
                .param("link", row.id())
                .param("wrapped", key.wrap(visitor.cookie()))
                .param("now", now())
                .update();
        jdbc.sql("""
                insert into share_opening (link, opened_at, device, times) values (:link, :at, :device, 1)
                on conflict (link, opened_at, device) do update set times = share_opening.times + 1""")
                .param("link", row.id())
                .param("at", coarse(row.kind()))
                .param("device", visitor.device())
                .update();
    }

    /** Pages that are open in this browser. */
    public record OpenPages(UUID link, LinkKind kind, Letter letter, Instant until, boolean notes, int written) {}

    private record Session(LinkKind kind, byte[] content, byte[] wrapped, Instant until, boolean notes, int written) {}

    /** What a browser may read of this link; empty if it has not opened it, has been away too long, or the link has ended. */
    public Optional<OpenPages> read(UUID link, byte[] cookie) {
        Optional<Session> session = session(link, cookie);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Session open = session.get();
        try (ShareKey key = ShareKey.unwrap(link, open.wrapped(), cookie)) {
            Letter letter = Letters.parse(key.open(ShareLinks.content(link), open.content()), Letter.class);
            jdbc.sql("update share_session set seen_at = :now where id = :id and link = :link")
                    .param("now", now())
                    .param("id", idOf(cookie))
                    .param("link", link)
                    .update();
            return Optional.of(new OpenPages(link, open.kind(), letter, open.until(), open.notes(), open.written()));
        } catch (NotOpened | JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<Session> session(UUID link, byte[] cookie) {
        return jdbc.sql("""
                select l.kind, l.content, s.wrapped, l.expires_at, l.notes,
                    (select count(*) from share_note where link = l.id) as written
                from share_session s join share_link l on l.id = s.link
                where s.id = :id and s.link = :link and s.seen_at > :idle and l.ended_at is null and l.expires_at > :now""")
                .param("id", idOf(cookie))
                .param("link", link)
                .param("idle", now().minus(IDLE))
                .param("now", now())
                .query((row, n) -> new Session(
                        LinkKind.of(row.getString("kind")),
                        row.getBytes("content"),
                        row.getBytes("wrapped"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("notes"),
                        row.getInt("written")))
                .optional();
    }

    /** Only this browser closes the pages; the link stays as it is. */
    void leave(UUID link, byte[] cookie) {
        jdbc.sql("delete from share_session where id = :id and link = :link")
                .param("id", idOf(cookie))
                .param("link", link)
                .update();
    }

    /**
     * Keeps what the reader writes back; the same note sent again is kept once.
     *
     * @return whether it was kept: not if the link takes none, has ended, or holds {@link #MOST_NOTES} already
     */
    boolean write(UUID link, byte[] cookie, UUID once, String text) {
        Optional<Session> session = session(link, cookie);
        if (session.isEmpty() || !session.get().notes() || session.get().written() >= MOST_NOTES) {
            return false;
        }
        try (ShareKey key = ShareKey.unwrap(link, session.get().wrapped(), cookie)) {
            jdbc.sql("""
                    insert into share_note (id, link, content, written_at) values (:id, :link, :content, :now)
                    on conflict (id) do nothing""")
                    .param("id", once)
                    .param("link", link)
                    .param("content", key.seal(ShareLinks.note(once), text))
                    .param("now", now())
                    .update();
            return jdbc.sql("select exists (select 1 from share_note where id = :id and link = :link)")
                    .param("id", once)
                    .param("link", link)
                    .query(Boolean.class)
                    .single();
        } catch (NotOpened e) {
            return false;
        }
    }

    private static byte[] idOf(byte[] cookie) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("id".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(cookie);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** No more exactly than the owner may know it. */
    private OffsetDateTime coarse(LinkKind kind) {
        long step = kind.step().toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / step * step)
                .atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
