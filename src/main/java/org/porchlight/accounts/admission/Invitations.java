package org.porchlight.accounts.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.porchlight.accounts.LinkCode;
import org.porchlight.accounts.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Links with which one person each may make an account, with the role that the link carries. */
@Component
public class Invitations {

    /** What stands before the code in the path of the link. */
    public static final String PAGE = "/sign-up/invitation";

    /** From one meeting of a group to the next. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** How far the clocks of two copies of the program may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** A link made far in the future was made under a wrong clock, and would otherwise stay open until then. */
    private static final String OPEN = " expires_at > :now and made_at <= :soon";

    private static final Logger log = LoggerFactory.getLogger(Invitations.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new invitation. Its code is stored nowhere: hand it over now. */
    public LinkCode issue(Role role, UUID by) {
        LinkCode code = LinkCode.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                insert into invitation (id, code_hash, role, made_by, made_at, expires_at)
                values (:id, :hash, :role, :by, :now, :expires)""")
                .param("id", UUID.randomUUID())
                .param("hash", code.hash())
                .param("role", role.value())
                .param("by", by)
                .param("now", utc(now))
                .param("expires", utc(now.plus(LIFE)))
                .update();
        return code;
    }

    /** The role that this code or link carries, without using it. */
    public Optional<Role> find(String typed) {
        return ask("select role from invitation where code_hash = :hash and" + OPEN, typed);
    }

    /**
     * Uses the invitation: of two at once only one gets its role. In the caller's transaction, so that it stays open if no
     * account could be made.
     *
     * @return empty for unknown, used, revoked and expired invitations alike
     */
    public Optional<Role> claim(String typed) {
        return ask("delete from invitation where code_hash = :hash and" + OPEN + " returning role", typed);
    }

    /** Those that still open, the newest first. */
    public List<Invitation> open() {
        return jdbc.sql("select id, role, made_at, expires_at from invitation where" + OPEN
                        + " order by made_at desc, id")
                .param("now", utc(clock.instant()))
                .param("soon", utc(clock.instant().plus(CLOCKS_DIFFER)))
                .query((row, n) -> new Invitation(
                        row.getObject("id", UUID.class),
                        Role.of(row.getString("role")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False if there is no such invitation any more. */
    public boolean revoke(UUID id) {
        return jdbc.sql("delete from invitation where id = :id").param("id", id).update() == 1;
    }

    /** Ends all that this administrator made, as when they no longer are one. */
    public void revokeAllBy(UUID administrator) {
        jdbc.sql("delete from invitation where made_by = :by")
                .param("by", administrator)
                .update();
    }

    /** Deletes the invitations that have expired. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            jdbc.sql("delete from invitation where expires_at <= :now or made_at > :soon")
                    .param("now", utc(clock.instant()))
                    .param("soon", utc(clock.instant().plus(CLOCKS_DIFFER)))
                    .update();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Expired invitations stay until the database is back", e);
        }
    }

    private Optional<Role> ask(String sql, String typed) {
        return LinkCode.parse(typed)
                .flatMap(code -> jdbc.sql(sql)
                        .param("hash", code.hash())
                        .param("now", utc(clock.instant()))
                        .param("soon", utc(clock.instant().plus(CLOCKS_DIFFER)))
                        .query(String.class)
                        .optional())
                .map(Role::of);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
