package org.porchlight.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Something wrong here?": what visitors say about a listing, kept until an administrator has looked.
 *
 * <p>No account and no name. {@value #PER_SENDER} reports an hour from one sender and {@value #FROM_ALL} from all are taken;
 * the count is in the database, so that it holds for all replicas. The sender is counted under a hash whose key is random,
 * lives for that hour only and goes with it, so that nobody can find out afterwards who reported.
 */
@Component
public class ProblemReports implements ApplicationRunner {

    public static final int LONGEST_TEXT = 1000;
    static final int PER_SENDER = 5;
    static final int FROM_ALL = 200;

    private static final Logger log = LoggerFactory.getLogger(ProblemReports.class);

    private record Hour(byte[] key, int reports) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ProblemReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a report.
     *
     * @param witness how the visitor knows, if they said
     * @param text what the visitor adds, may be empty; control characters are taken out
     * @param sender what tells one sender from another, for instance the client's network address; never stored
     * @return false if there is no such listing
     * @throws TooManyReports if the hour's number is used up; nothing is kept then
     * @throws IllegalArgumentException if the text is longer than {@link #LONGEST_TEXT} characters
     */
    @Transactional
    public boolean create(
            long listingId, ProblemReason reason, Optional<ProblemWitness> witness, String text, String sender) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("longer than " + LONGEST_TEXT + " characters");
        }
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        countIn(thisHour(), sender);
        return jdbc.sql("""
                insert into problem_report (offering_id, reason, known_by, text, reported_at)
                select id, :reason, :witness, :text, :now from offering where id = :listing and status <> 'hidden'""")
                        .param("reason", reason.value())
                        .param("witness", witness.map(ProblemWitness::value).orElse(""))
                        .param("text", text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]|\\p{Cs}", ""))
                        .param("now", now)
                        .param("listing", listingId)
                        .update()
                == 1;
    }

    private void countIn(OffsetDateTime hour, String sender) {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        Hour current = jdbc.sql("""
                insert into problem_report_hour as h (hour, key, reports) values (:hour, :key, 1)
                on conflict (hour) do update set reports = h.reports + 1
                returning key, reports""")
                .param("hour", hour)
                .param("key", fresh)
                .query((row, n) -> new Hour(row.getBytes(1), row.getInt(2)))
                .single();
        int fromSender = jdbc.sql("""
                insert into problem_report_sender as s (hour, sender, reports) values (:hour, :sender, 1)
                on conflict (hour, sender) do update set reports = s.reports + 1
                returning reports""")
                .param("hour", hour)
                .param("sender", hash(current.key(), sender))
                .query(Integer.class)
                .single();
        if (current.reports() > FROM_ALL || fromSender > PER_SENDER) {
            throw new TooManyReports();
        }
    }

    /** Forgets who sent how many reports in the hours that are over, with the keys of the hashes; every few minutes. */
    @Scheduled(initialDelay = 5, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void forgetSenders() {
        try {
            jdbc.sql("delete from problem_report_hour where hour < :hour")
                    .param("hour", thisHour())
                    .update();
        } catch (DataAccessException e) {
            log.debug("The counts stay until the database is back", e);
        }
    }

    private OffsetDateTime thisHour() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
    }

    private static String hash(byte[] key, String sender) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(sender.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many reports nobody has dealt with yet. */
    public int waiting() {
        return jdbc.sql("select count(*) from problem_report where handled_at is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public void run(ApplicationArguments args) {
        int waiting = waiting();
        if (waiting > 0) {
            log.info(
                    waiting == 1
                            ? "1 report about a treatment place waits for an answer"
                            : "{} reports about treatment places wait for an answer",
                    waiting);
        }
    }
}
