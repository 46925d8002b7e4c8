package org.porchlight.accounts.attempts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.platform.privacy.Pepper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The buckets in the database. Each call is a transaction of its own: what was counted stays counted, whatever follows. */
final class AttemptCounter {

    /** A window that seems to begin far in the future was begun under a wrong clock: it is over too. */
    private static final String OVER = "(b.started_at <= :begin or b.started_at >= :end)";

    private static final String TRIES = "(case when " + OVER + " then 1 else b.attempts + 1 end)";

    /**
     * One statement decides, so that of many at once no more pass than the limit allows. A refused try changes nothing:
     * whoever goes on trying does not make the wait longer.
     */
    private static final String COUNT = """
            insert into attempt_bucket as b (bucket, started_at, attempts, open_at)
            values (:bucket, :now, 1, case when :count = 1 then :now + :wait * interval '1 second' end)
            on conflict (bucket) do update set
                started_at = case when <over> then :now else b.started_at end,
                attempts = <tries>,
                open_at = case
                    when <tries> < :count then null
                    when :growing then :now
                        + least(:longest, :wait * power(2, least(<tries> - :count, 20))) * interval '1 second'
                    when <over> then :now + :wait * interval '1 second'
                    else b.started_at + :wait * interval '1 second'
                end
            where <over> or b.open_at is null or b.open_at <= :now
            returning attempts""".replace("<over>", OVER).replace("<tries>", TRIES);

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Supplier<Pepper> pepper;

    AttemptCounter(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, Supplier<Pepper> pepper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.pepper = pepper;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How many tries are left after this one. */
    int count(Limit limit, String key) {
        OffsetDateTime now = now();
        String bucket = bucket(limit, key);
        Duration wait = limit.firstWait() == null ? limit.window() : limit.firstWait();
        Map<String, Object> values = Map.of(
                "bucket", bucket,
                "now", now,
                "count", limit.count(),
                "begin", now.minus(limit.window()),
                "end", now.plus(limit.window()),
                "growing", limit.firstWait() != null,
                "wait", wait.toSeconds(),
                "longest", Limit.LONGEST_WAIT.toSeconds());
        Optional<Integer> counted = inItsOwn(
                () -> jdbc.sql(COUNT).params(values).query(Integer.class).optional());
        int tries = counted.orElseThrow(() -> new TooManyAttempts(limit.name(), untilOpen(bucket, now)));
        return Math.max(0, limit.count() - tries);
    }

    /** Takes one try back: it was none against the limit after all. */
    void giveBack(Limit limit, String key) {
        inItsOwn(() -> jdbc.sql("""
                update attempt_bucket set attempts = attempts - 1, open_at = null
                where bucket = :bucket and attempts > 0""").param("bucket", bucket(limit, key)).update());
    }

    /** Takes all tries back. */
    void forget(Limit limit, String key) {
        inItsOwn(() -> jdbc.sql("delete from attempt_bucket where bucket = :bucket")
                .param("bucket", bucket(limit, key))
                .update());
    }

    /** Deletes what no limit can need any more. */
    int sweep() {
        OffsetDateTime now = now();
        return inItsOwn(() -> jdbc.sql("delete from attempt_bucket where started_at not between :oldest and :newest")
                .param("oldest", now.minus(Limit.LONGEST_WINDOW))
                .param("newest", now.plus(Limit.LONGEST_WINDOW))
                .update());
    }

    private Duration untilOpen(String bucket, OffsetDateTime now) {
        Duration wait = inItsOwn(() -> jdbc.sql(
                                "select open_at from attempt_bucket where bucket = :bucket and open_at is not null")
                        .param("bucket", bucket)
                        .query(OffsetDateTime.class)
                        .optional())
                .map(open -> Duration.between(now, open))
                .orElse(Duration.ZERO);
        // it may have opened meanwhile
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private <T> T inItsOwn(Supplier<T> work) {
        T result = ownTransaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("no answer from the database");
        }
        return result;
    }

    private String bucket(Limit limit, String key) {
        return pepper.get().hash("attempts", limit.name() + "|" + key);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
