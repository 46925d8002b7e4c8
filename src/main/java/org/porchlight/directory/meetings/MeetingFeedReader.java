package org.porchlight.directory.meetings;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what groups publish: Meeting Guide JSON (https://github.com/code4recovery/spec) and BMLT JSON
 * (https://bmlt.app), each row by itself, so that a large file needs little memory. Which of the two it is shows in the rows,
 * not in the file's name. What is hidden, inactive, closed for now or without a weekly time is left out with its reason.
 */
final class MeetingFeedReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USUAL_MINUTES = 60;

    /** Of 1,182 meetings in two real feeds all last under three hours, but for two whose end is a slip: 13 and 23 hours. */
    private static final int LONGEST_MINUTES = 6 * 60;

    private static final int LONGEST = 1000;
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,400}>");
    private static final Pattern WELCOMES_MEDICATION = Pattern.compile(
            "\\b(?:MAT|MOUD|medication)[ -](?:friendly|welcome|positive|supported)\\b|\\bon (?:MAT|medication|methadone|buprenorphine)\\b.{0,30}\\bwelcome\\b",
            Pattern.CASE_INSENSITIVE);

    private final Consumer<FeedMeeting> meetings;
    private final Consumer<String> leftOut;
    private int rows;

    /**
     * @param meetings takes each meeting; a row with several days makes several
     * @param leftOut takes the reason of each row that makes none, as the end of a message's key
     */
    MeetingFeedReader(Consumer<FeedMeeting> meetings, Consumer<String> leftOut) {
        this.meetings = meetings;
        this.leftOut = leftOut;
    }

    /**
     * Reads all rows.
     *
     * @return how many there were
     * @throws FeedRefused if it is no such feed, or ends before its end
     */
    int read(InputStream file) throws FeedRefused {
        try (JsonParser parser = JSON.createParser(file)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser);
            } else if (first == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                throw new FeedRefused("no-feed");
            }
            if (parser.nextToken() != null) {
                throw new FeedRefused("damaged");
            }
        } catch (JacksonException e) {
            throw new FeedRefused(rows == 0 ? "no-feed" : "damaged");
        }
        if (rows == 0) {
            throw new FeedRefused("empty");
        }
        return rows;
    }

    private void object(JsonParser parser) throws FeedRefused {
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("meetings") && parser.currentToken() == JsonToken.START_ARRAY) {
                found = true;
                array(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw new FeedRefused("no-feed");
        }
    }

    private void array(JsonParser parser) throws FeedRefused {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new FeedRefused("no-feed");
            }
            JsonNode row = parser.readValueAsTree();
            rows++;
            if (row.has("weekday_tinyint") || row.has("id_bigint")) {
                bmlt(row);
            } else if (row.has("slug") && row.has("name")) {
                meetingGuide(row);
            } else {
                throw new FeedRefused("no-feed");
            }
        }
    }

    private void bmlt(JsonNode row) {
        if (text(row, "published").equals("0")) {
            leftOut.accept("hidden");
            return;
        }
        int sundayFirst = number(text(row, "weekday_tinyint"));
        LocalTime starts = time(text(row, "start_time"));
        if (sundayFirst < 1 || sundayFirst > 7 || starts == null) {
            leftOut.accept("no-time");
            return;
        }
        String name = name(text(row, "meeting_name"));
        String key = text(row, "root_server_uri") + " " + text(row, "id_bigint");
        if (name.isEmpty() || text(row, "id_bigint").isEmpty()) {
            leftOut.accept("no-name");
            return;
        }
        String link = link(text(row, "virtual_meeting_link"));
        String street = text(row, "location_street");
        String attendance = switch (text(row, "venue_type")) {
            case "1" -> "in-person";
            case "2" -> "online";
            case "3" -> "hybrid";
            default -> link.isEmpty() ? "in-person" : street.isEmpty() ? "online" : "hybrid";
        };
        String address = joined(
                street,
                text(row, "location_municipality"),
                text(row, "location_province") + " " + text(row, "location_postal_code_1"),
                text(row, "location_nation"));
        // 1 is Sunday there
        DayOfWeek day = DayOfWeek.SUNDAY.plus(sundayFirst - 1L);
        add(
                row,
                new Found(
                        key,
                        name,
                        starts,
                        minutes(time(text(row, "duration_time"))),
                        zone(text(row, "time_zone")),
                        attendance,
                        joined(text(row, "location_text"), text(row, "location_info")),
                        address,
                        link,
                        text(row, "phone_meeting_number"),
                        text(row, "comments")),
                List.of(day));
    }

    private void meetingGuide(JsonNode row) {
        String attendance = text(row, "attendance_option").replace('_', '-');
        Set<String> types = types(row.get("types"));
        String link = link(text(row, "conference_url"));
        if (attendance.equals("inactive")) {
            leftOut.accept("inactive");
            return;
        }
        boolean closedPlace = types.contains("TC");
        if (closedPlace && link.isEmpty()) {
            leftOut.accept("closed-now");
            return;
        }
        List<DayOfWeek> days = days(row.get("day"));
        LocalTime starts = time(text(row, "time"));
        if (days.isEmpty() || starts == null) {
            leftOut.accept("no-time");
            return;
        }
        String name = name(text(row, "name"));
        if (name.isEmpty() || text(row, "slug").isEmpty()) {
            leftOut.accept("no-name");
            return;
        }
        LocalTime ends = time(text(row, "end_time"));
        int minutes = USUAL_MINUTES;
        if (ends != null) {
            long between = Duration.between(starts, ends).toMinutes();
            minutes = believable(
                    (int) (between <= 0 ? between + Duration.ofDays(1).toMinutes() : between));
        }
        String address = text(row, "formatted_address");
        if (address.isEmpty()) {
            address = joined(
                    text(row, "address"),
                    text(row, "city"),
                    text(row, "state") + " " + text(row, "postal_code"),
                    text(row, "country"));
        }
        boolean online = attendance.equals("online") || closedPlace || types.contains("ONL") && attendance.isEmpty();
        String how = attendance.equals("hybrid") && !closedPlace
                ? "hybrid"
                : online ? "online" : attendance.isEmpty() && !link.isEmpty() ? "hybrid" : "in-person";
        add(
                row,
                new Found(
                        text(row, "slug"),
                        name,
                        starts,
                        Math.max(5, Math.min(minutes, 1440)),
                        zone(text(row, "timezone")),
                        how,
                        text(row, "location"),
                        address,
                        link,
                        text(row, "conference_phone"),
                        joined(text(row, "notes"), text(row, "location_notes"))),
                days);
    }

    /** What both formats say. */
    private record Found(
            String key,
            String name,
            LocalTime starts,
            int minutes,
            String zone,
            String attendance,
            String location,
            String address,
            String joinUrl,
            String dialIn,
            String notes) {}

    private void add(JsonNode row, Found found, List<DayOfWeek> days) {
        boolean online = found.attendance().equals("online");
        Double lat = online ? null : degrees(text(row, "latitude"), 90);
        Double lon = online ? null : degrees(text(row, "longitude"), 180);
        boolean placed = lat != null && lon != null && !(lat == 0 && lon == 0);
        String medication =
                WELCOMES_MEDICATION.matcher(found.notes() + " " + found.name()).find() ? "yes" : "unknown";
        for (DayOfWeek day : days) {
            meetings.accept(new FeedMeeting(
                    days.size() == 1 ? found.key() : found.key() + " " + day.getValue(),
                    found.name(),
                    day,
                    found.starts(),
                    found.minutes(),
                    found.zone(),
                    found.attendance(),
                    online ? "" : found.location(),
                    online ? "" : found.address(),
                    placed ? lat : null,
                    placed ? lon : null,
                    found.attendance().equals("in-person") ? "" : found.joinUrl(),
                    found.attendance().equals("in-person") ? "" : found.dialIn(),
                    found.notes(),
                    medication));
        }
    }

    /** A value in one line or paragraph, without markup and control characters. */
    private static String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        if (value == null || value.isNull() || value.isContainer()) {
            return "";
        }
        String plain = HtmlUtils.htmlUnescape(TAG.matcher(value.asString()).replaceAll(" "))
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
    }

    private static String name(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + " …";
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.matches("\\d{1,2}:\\d{2}(:\\d{2})?")
                    ? LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text)
                            .withSecond(0)
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int minutes(@Nullable LocalTime duration) {
        return believable(duration == null ? 0 : duration.toSecondOfDay() / 60);
    }

    private static int believable(int minutes) {
        return minutes < 5 || minutes > LONGEST_MINUTES ? USUAL_MINUTES : minutes;
    }

    private static String zone(String text) {
        try {
            return text.isEmpty() ? "" : ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** Only what a browser opens safely. */
    private static String link(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") || lower.startsWith("http://")) && !text.contains(" ") ? text : "";
    }

    private static @Nullable Double degrees(String text, int most) {
        try {
            double degrees = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            return Math.abs(degrees) <= most ? degrees : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** 0 is Sunday there; a number, a text or a list of either. */
    private static List<DayOfWeek> days(@Nullable JsonNode value) {
        List<DayOfWeek> days = new ArrayList<>();
        List<JsonNode> all = value == null ? List.of() : value.isArray() ? List.copyOf(value.values()) : List.of(value);
        for (JsonNode one : all) {
            int day = number(one.asString("").strip());
            if (day >= 0 && day <= 6) {
                days.add(DayOfWeek.SUNDAY.plus(day));
            }
        }
        return days.stream().distinct().toList();
    }

    private static Set<String> types(@Nullable JsonNode value) {
        Set<String> types = new HashSet<>();
        if (value != null && value.isArray()) {
            value.values().forEach(type -> types.add(type.asString("").toUpperCase(Locale.ROOT)));
        } else if (value != null && value.isString()) {
            Stream.of(value.asString().split("[,; ]+")).forEach(type -> types.add(type.toUpperCase(Locale.ROOT)));
        }
        return types;
    }
}
