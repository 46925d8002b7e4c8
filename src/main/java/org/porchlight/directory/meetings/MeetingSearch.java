package org.porchlight.directory.meetings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds meetings, the next one first. */
@Component
class MeetingSearch {

    /** More than anybody reads; the page says so and asks for a day or a place. */
    static final int MOST = 2_000;

    static final int PAGE_SIZE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A meeting as a page shows it.
     *
     * @param zone empty if nobody said in which zone its time is
     * @param next null without a zone
     * @param miles from the place that was asked for; null if none was, or it has no place on a map
     */
    record Found(
            long id,
            String name,
            String fellowship,
            String audience,
            DayOfWeek day,
            LocalTime starts,
            int minutes,
            String zone,
            String attendance,
            String location,
            String address,
            String joinUrl,
            String dialIn,
            String notes,
            String medication,
            String source,
            String sourceUrl,
            LocalDate loadedOn,
            @Nullable ZonedDateTime next,
            @Nullable Double miles) {

        /** Whether it runs just now. */
        public boolean isNow(Instant now) {
            return next != null && !next.toInstant().isAfter(now);
        }
    }

    /** @param more whether there are more than could be looked at */
    record Answer(List<Found> meetings, int count, int page, int pages, boolean more) {}

    boolean isAnyLoaded() {
        return jdbc.sql("select exists (select 1 from meeting where absent_since is null)")
                .query(Boolean.class)
                .single();
    }

    /** @param near the place that was asked for; null for any */
    Answer find(MeetingQuery query, @Nullable GeoPoint near) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("""
                select m.*, s.name as source, s.url, f.fellowship, f.audience, f.zone as feed_zone, r.finished_at
                from meeting m join meeting_feed f on f.source_id = m.source_id join source s on s.id = m.source_id
                join import_run r on r.id = m.last_seen_run where m.absent_since is null""");
        if (query.day() > 0) {
            sql.append(" and m.weekday = :day");
            values.put("day", query.day());
        }
        if (!query.audience().isEmpty()) {
            sql.append(" and f.audience in (:audience, 'open')");
            values.put("audience", query.audience());
        }
        if (!query.how().isEmpty()) {
            sql.append(" and m.attendance in (:how, 'hybrid')");
            values.put("how", query.how());
        }
        if (query.medication()) {
            sql.append(" and m.medication = 'yes'");
        }
        if (near != null) {
            String inReach =
                    "m.pos <@ cube_enlarge(cast(:near as cube), :chord, 3) and m.pos <-> cast(:near as cube) <= :chord";
            sql.append(
                    query.how().equals("in-person")
                            ? " and " + inReach
                            : " and (m.attendance = 'online' or " + inReach + ")");
            values.put("near", near.toCube());
            values.put("chord", GeoPoint.chordOf(query.radiusMiles() * GeoPoint.METRES_PER_MILE));
        }
        sql.append(" order by m.weekday, m.starts, m.id limit ").append(MOST + 1);
        Instant now = clock.instant();
        List<Found> all = new ArrayList<>(jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> {
                    String zone = row.getString("zone").isEmpty() ? row.getString("feed_zone") : row.getString("zone");
                    DayOfWeek day = DayOfWeek.of(row.getInt("weekday"));
                    LocalTime starts = row.getObject("starts", LocalTime.class);
                    int minutes = row.getInt("minutes");
                    Double lat = row.getObject("lat", Double.class);
                    Double lon = row.getObject("lon", Double.class);
                    return new Found(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("fellowship"),
                            row.getString("audience"),
                            day,
                            starts,
                            minutes,
                            zone,
                            row.getString("attendance"),
                            row.getString("location"),
                            row.getString("address"),
                            row.getString("join_url"),
                            row.getString("dial_in"),
                            row.getString("notes"),
                            row.getString("medication"),
                            row.getString("source"),
                            row.getString("url"),
                            row.getTimestamp("finished_at")
                                    .toInstant()
                                    .atZone(ZoneId.of("UTC"))
                                    .toLocalDate(),
                            zone.isEmpty() ? null : NextMeeting.after(now, day, starts, minutes, ZoneId.of(zone)),
                            near == null || lat == null || lon == null
                                    ? null
                                    : near.metresTo(new GeoPoint(lat, lon)) / GeoPoint.METRES_PER_MILE);
                })
                .list());
        boolean more = all.size() > MOST;
        // without a zone nobody knows when it is next: those come last, by day and time
        all.sort(Comparator.comparing((Found found) ->
                        found.next() == null ? Instant.MAX : found.next().toInstant())
                .thenComparing(found -> found.miles() == null ? Double.MAX_VALUE : found.miles())
                .thenComparing(Found::day)
                .thenComparing(Found::starts));
        int count = Math.min(all.size(), MOST);
        int pages = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(query.page(), pages);
        return new Answer(
                List.copyOf(all.subList((page - 1) * PAGE_SIZE, Math.min(count, page * PAGE_SIZE))),
                count,
                page,
                pages,
                more);
    }
}
