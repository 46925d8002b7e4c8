package org.porchlight.directory.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.places.GeoPoint;
import org.porchlight.directory.places.PlaceAnswer;
import org.porchlight.directory.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Meetings one by one, for pages of other modules. */
@NamedInterface("meetings")
@Component
public class Meetings {

    private final MeetingSearch search;
    private final Places places;
    private final JdbcClient jdbc;

    Meetings(MeetingSearch search, Places places, JdbcClient jdbc) {
        this.search = search;
        this.places = places;
        this.jdbc = jdbc;
    }

    /**
     * The next twenty near a place, the soonest first; none if nobody knows the place.
     *
     * @param where a ZIP code or town as typed
     * @param country two letters in upper case, preferred where several countries have such a place
     */
    public List<MeetingBrief> near(String where, String country, Locale reader) {
        MeetingQuery query = MeetingQuery.of(Map.of("where", List.of(where)));
        GeoPoint near = query.where().isEmpty() ? null : point(places.find(query.where(), "", country));
        return near == null
                ? List.of()
                : search.find(query, near).meetings().stream()
                        .map(found -> new MeetingBrief(
                                found.id(),
                                found.name(),
                                found.fellowship(),
                                when(found.day(), found.starts(), reader),
                                found.attendance(),
                                where(found.location(), found.address()),
                                found.joinUrl(),
                                found.dialIn()))
                        .toList();
    }

    /** One that is still on its list. */
    public Optional<MeetingBrief> find(long id, Locale reader) {
        return jdbc.sql("""
                select m.id, m.name, f.fellowship, m.weekday, m.starts, m.attendance, m.location, m.address, m.join_url, m.dial_in
                from meeting m join meeting_feed f on f.source_id = m.source_id where m.id = :id and m.absent_since is null""")
                .param("id", id)
                .query((row, n) -> new MeetingBrief(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("fellowship"),
                        when(DayOfWeek.of(row.getInt("weekday")), row.getObject("starts", LocalTime.class), reader),
                        row.getString("attendance"),
                        where(row.getString("location"), row.getString("address")),
                        row.getString("join_url"),
                        row.getString("dial_in")))
                .optional();
    }

    /** The largest of several places of one name; null if none is known. */
    static @Nullable GeoPoint point(PlaceAnswer answer) {
        if (answer instanceof PlaceAnswer.Found found) {
            return found.place().point();
        }
        if (answer instanceof PlaceAnswer.Several several) {
            return several.choices().get(0).point();
        }
        return null;
    }

    private static String when(DayOfWeek day, LocalTime starts, Locale reader) {
        return day.getDisplayName(TextStyle.FULL, reader) + ", "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(starts);
    }

    private static String where(String location, String address) {
        return Stream.of(location, address).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
