package org.porchlight.directory.meetings;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads a feed: all of it in one transaction, or nothing. Meetings that a newer file does not name any more are marked and not
 * shown; none is deleted. A file with far fewer meetings than are known is refused, since it would hide the rest by accident.
 */
@Component
class MeetingImport {

    /** Below this share of the known meetings a file is taken for a part of one. */
    private static final double WHOLE_LIST = 0.7;

    /** In the counts, behind what {@link #write} answers. */
    private static final int TWICE = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingImport(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a file brought.
     *
     * @param rows in the file
     * @param leftOut why rows made no meeting, with their number
     */
    record Report(
            int rows, int fresh, int changed, int unchanged, int twice, int absent, Map<String, Integer> leftOut) {}

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FeedRefused reason;

        Refused(FeedRefused reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** @throws FeedRefused if the file cannot be taken; nothing was changed then */
    Report load(MeetingFeed feed, InputStream file) throws FeedRefused {
        return take(feed, file, true);
    }

    /**
     * What loading the file would change. It is loaded in full and taken back at once, so that the answer is the truth.
     *
     * @throws FeedRefused if the file could not be taken
     */
    Report look(MeetingFeed feed, InputStream file) throws FeedRefused {
        return take(feed, file, false);
    }

    private Report take(MeetingFeed feed, InputStream file, boolean keep) throws FeedRefused {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!keep) {
                    status.setRollbackOnly();
                }
                try {
                    return loadInTransaction(feed, file);
                } catch (FeedRefused e) {
                    throw new Refused(e);
                }
            }));
        } catch (Refused e) {
            throw e.reason;
        } catch (UncheckedIOException e) {
            throw new FeedRefused("damaged");
        }
    }

    private Report loadInTransaction(MeetingFeed feed, InputStream file) throws FeedRefused {
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('porchlight.meetings'))")
                .query(rs -> {});
        long source = source(feed, now);
        int known = count(source);
        long run = run(source, feed, now);
        Map<String, Integer> leftOut = new TreeMap<>();
        Set<String> keys = new HashSet<>();
        int[] counts = new int[TWICE + 1];
        MessageDigest digest = sha256();
        // each as it is read, so that a large file needs little memory
        MeetingFeedReader reader = new MeetingFeedReader(
                meeting -> counts[keys.add(meeting.key()) ? write(source, run, meeting) : TWICE]++,
                reason -> leftOut.merge(reason, 1, Integer::sum));
        int rows = reader.read(new DigestInputStream(file, digest));
        if (keys.size() < WHOLE_LIST * known) {
            throw new FeedRefused("too-short");
        }
        int absent = jdbc.sql("""
                update meeting set absent_since = :now
                where source_id = :source and last_seen_run <> :run and absent_since is null""")
                .param("now", now)
                .param("source", source)
                .param("run", run)
                .update();
        Report report = new Report(rows, counts[0], counts[1], counts[2], counts[TWICE], absent, leftOut);
        end(run, report, HexFormat.of().formatHex(digest.digest()), keys.size());
        return report;
    }

    private long source(MeetingFeed feed, OffsetDateTime now) {
        long source = jdbc.sql("""
                insert into source (slug, name, publisher, url, licence_note, list_year, country)
                values (:slug, :name, :publisher, :url, :licence, :year, 'US')
                on conflict (slug) do update set name = excluded.name, publisher = excluded.publisher,
                    url = excluded.url, licence_note = excluded.licence_note, list_year = excluded.list_year
                returning id""")
                .param("slug", feed.slug())
                .param("name", feed.name())
                .param("publisher", feed.publisher())
                .param("url", feed.url())
                .param("licence", feed.licenceNote())
                .param("year", now.getYear())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into meeting_feed (source_id, fellowship, audience, zone)
                values (:source, :fellowship, :audience, :zone)
                on conflict (source_id) do update set fellowship = excluded.fellowship, audience = excluded.audience,
                    zone = excluded.zone""")
                .param("source", source)
                .param("fellowship", feed.fellowship())
                .param("audience", feed.audience())
                .param("zone", feed.zone())
                .update();
        return source;
    }

    private int count(long source) {
        return jdbc.sql("select count(*) from meeting where source_id = :source and absent_since is null")
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    private long run(long source, MeetingFeed feed, OffsetDateTime now) {
        return jdbc.sql("""
                insert into import_run (source_id, file_name, sha256, started_at, finished_at, rows_read, rows_new,
                    rows_changed, rows_unchanged, rows_duplicate, rows_rejected, rows_absent, rows_unplaced, report)
                values (:source, :name, repeat('0', 64), :now, :now, 0, 0, 0, 0, 0, 0, 0, 0, '{}')
                returning id""")
                .param("source", source)
                .param("name", feed.slug() + ".json")
                .param("now", now)
                .query(Long.class)
                .single();
    }

    /** 0 for a new meeting, 1 for a changed one, 2 for one that stayed as it was. */
    private int write(long source, long run, FeedMeeting meeting) {
        Boolean changed = jdbc.sql("""
                with before as (
                    select name, weekday, starts, minutes, zone, attendance, location, address, lat, lon, join_url, dial_in,
                        notes, medication, absent_since
                    from meeting where source_id = :source and external_key = :key
                ), written as (
                    insert into meeting (source_id, external_key, name, weekday, starts, minutes, zone, attendance, location,
                        address, lat, lon, join_url, dial_in, notes, medication, last_seen_run)
                    values (:source, :key, :name, :weekday, :starts, :minutes, :zone, :attendance, :location, :address, :lat,
                        :lon, :join, :dial, :notes, :medication, :run)
                    on conflict (source_id, external_key) do update set name = excluded.name,
                        weekday = excluded.weekday, starts = excluded.starts, minutes = excluded.minutes,
                        zone = excluded.zone, attendance = excluded.attendance, location = excluded.location,
                        address = excluded.address, lat = excluded.lat, lon = excluded.lon, join_url = excluded.join_url,
                        dial_in = excluded.dial_in, notes = excluded.notes, medication = excluded.medication,
                        last_seen_run = excluded.last_seen_run, absent_since = null
                    returning name, weekday, starts, minutes, zone, attendance, location, address, lat, lon, join_url,
                        dial_in, notes, medication
                )
                select case when not exists (select 1 from before) then null
                    else exists (select 1 from before where absent_since is not null) or exists (
                        select name, weekday, starts, minutes, zone, attendance, location, address, lat, lon, join_url,
                            dial_in, notes, medication from before
                        except
                        select name, weekday, starts, minutes, zone, attendance, location, address, lat, lon, join_url,
                            dial_in, notes, medication from written) end from written""")
                .param("source", source)
                .param("key", meeting.key())
                .param("name", meeting.name())
                .param("weekday", meeting.day().getValue())
                .param("starts", meeting.starts())
                .param("minutes", meeting.minutes())
                .param("zone", meeting.zone())
                .param("attendance", meeting.attendance())
                .param("location", meeting.location())
                .param("address", meeting.address())
                .param("lat", meeting.lat(), Types.DOUBLE)
                .param("lon", meeting.lon(), Types.DOUBLE)
                .param("join", meeting.joinUrl())
                .param("dial", meeting.dialIn())
                .param("notes", meeting.notes())
                .param("medication", meeting.medication())
                .param("run", run)
                .query(Boolean.class)
                .list()
                .get(0);
        if (changed == null) {
            return 0;
        }
        return changed ? 1 : 2;
    }

    private void end(long run, Report report, String sha256, int meetings) {
        int rejected = report.leftOut().values().stream().mapToInt(n -> n).sum();
        // a row with several days makes several meetings; what the run counts are those
        jdbc.sql("""
                update import_run set sha256 = :sha, finished_at = :now, rows_read = :read, rows_new = :fresh,
                    rows_changed = :changed, rows_unchanged = :unchanged, rows_duplicate = :twice,
                    rows_rejected = :rejected, rows_absent = :absent where id = :id""")
                .param("sha", sha256)
                .param("now", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .param("read", meetings + report.twice() + rejected)
                .param("fresh", report.fresh())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("twice", report.twice())
                .param("rejected", rejected)
                .param("absent", report.absent())
                .param("id", run)
                .update();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
