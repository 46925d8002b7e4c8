package org.porchlight.accounts.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.porchlight.accounts.LinkCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Links that set a new password, each once. Of an account only the newest is open. A link proves nothing but that its holder
 * got it: a second factor is still asked for, and no box opens.
 */
public class ResetLinks {

    /** How far the clocks of two copies of the program may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** A link made far in the future was made under a wrong clock, and would otherwise stay open until then. */
    private static final String OPEN = " where code_hash = :hash and expires_at > :now and made_at <= :soon";

    private static final Logger log = LoggerFactory.getLogger(ResetLinks.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    public ResetLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link; one that was open before ends. */
    public ResetLink issue(UUID account, IssuedBy by) {
        LinkCode code = LinkCode.fresh();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(by.life());
        jdbc.sql("""
                insert into reset_link (account_id, code_hash, issued_by, made_at, expires_at)
                values (:account, :hash, :by, :now, :expires)
                on conflict (account_id) do update set code_hash = excluded.code_hash, issued_by = excluded.issued_by,
                    made_at = excluded.made_at, expires_at = excluded.expires_at""")
                .param("account", account)
                .param("hash", code.hash())
                .param("by", by.column())
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
        return new ResetLink(code.text(), expires);
    }

    /**
     * Whose open link this is, without using it: to check a new password before.
     *
     * @param typed the code or the whole link, spaces around it do not count
     */
    public Optional<UUID> find(String typed) {
        return ask("select account_id from reset_link" + OPEN, typed);
    }

    /**
     * Uses the link: of two at once only one gets the account. In the caller's transaction, so that the link stays open if the
     * new password could not be stored.
     *
     * @return whose password may be set; empty for unknown, used, replaced and expired links alike
     */
    public Optional<UUID> claim(String typed) {
        return ask("delete from reset_link" + OPEN + " returning account_id", typed);
    }

    /** Ends the open link, as after a password change. */
    public void revoke(UUID account) {
        jdbc.sql("delete from reset_link where account_id = :account")
                .param("account", account)
                .update();
    }

    /** Deletes the links that have expired. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            jdbc.sql("delete from reset_link where expires_at <= :now or made_at > :soon")
                    .param("now", utc(clock.instant()))
                    .param("soon", utc(clock.instant().plus(CLOCKS_DIFFER)))
                    .update();
        } catch (DataAccessException | TransactionException e) {
            log.debug("Expired links stay until the database is back", e);
        }
    }

    private Optional<UUID> ask(String sql, String typed) {
        return LinkCode.parse(typed)
                .flatMap(code -> jdbc.sql(sql)
                        .param("hash", code.hash())
                        .param("now", utc(clock.instant()))
                        .param("soon", utc(clock.instant().plus(CLOCKS_DIFFER)))
                        .query(UUID.class)
                        .optional());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
