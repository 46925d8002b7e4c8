package org.porchlight.directory.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingFeedReaderTests {

    private static final Path REAL = Path.of("../shared/treatment-data/meetings");

    private final List<FeedMeeting> made = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private int read(String json) throws FeedRefused {
        return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private int read(InputStream file) throws FeedRefused {
        made.clear();
        leftOut.clear();
        return new MeetingFeedReader(made::add, leftOut::add).read(file);
    }

    @Test
    void readsMeetingGuideRows() throws FeedRefused {
        read("""
                [{"name":"Hope <b>tonight</b>","slug":"hope","day":2,"time":"19:30","end_time":"20:45",
                  "timezone":"America/New_York","formatted_address":"1 Elm St, Columbus, OH 43215, USA",
                  "location":"St. Mark","latitude":39.9,"longitude":-83.0,"notes":"Side door &amp; up",
                  "contact_1_name":"Jane Doe","contact_1_phone":"614-555-0100","group_email":"jane@example.org"}]""");

        FeedMeeting meeting = made.get(0);
        assertThat(meeting.name()).isEqualTo("Hope tonight");
        assertThat(meeting.day()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(meeting.starts()).isEqualTo(LocalTime.of(19, 30));
        assertThat(meeting.minutes()).isEqualTo(75);
        assertThat(meeting.attendance()).isEqualTo("in-person");
        assertThat(meeting.notes()).isEqualTo("Side door & up");
        assertThat(meeting.lat()).isEqualTo(39.9);
        assertThat(meeting.toString()).doesNotContain("Jane", "0100", "jane@");
    }

    @ParameterizedTest
    @CsvSource({"23:00, 00:30, 90", "17:30, 06:30, 60", "12:00, 12:00, 60", "20:00, 02:00, 360"})
    void believesNoEndThatIsASlip(String starts, String ends, int minutes) throws FeedRefused {
        read("[{\"name\":\"Hope\",\"slug\":\"hope\",\"day\":1,\"time\":\"" + starts + "\",\"end_time\":\"" + ends
                + "\",\"timezone\":\"America/New_York\",\"location\":\"St. Mark\"}]");

        assertThat(made.get(0).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"0, SUNDAY", "6, SATURDAY", "'\"1\"', MONDAY"})
    void takesADayAsNumberOrText(String day, DayOfWeek expected) throws FeedRefused {
        read("[{\"name\":\"A\",\"slug\":\"a\",\"time\":\"7:00\",\"day\":" + day + "}]");

        assertThat(made).extracting(FeedMeeting::day).containsExactly(expected);
    }

    @Test
    void makesAMeetingOfEachDay() throws FeedRefused {
        read("[{\"name\":\"A\",\"slug\":\"a\",\"time\":\"07:00\",\"day\":[1,\"3\",3]}]");

        assertThat(made).extracting(FeedMeeting::day).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        assertThat(made).extracting(FeedMeeting::key).doesNotHaveDuplicates();
    }

    @Test
    void countsDaysOfBmltFromSundayAsOne() throws FeedRefused {
        read("""
                {"meetings":[{"id_bigint":"7","root_server_uri":"https://na.example/bmlt","weekday_tinyint":"1",
                  "start_time":"10:00:00","duration_time":"01:30:00","meeting_name":"Steps","venue_type":"2",
                  "published":"1","latitude":"34.235918","longitude":"-118.563659","location_street":"Secret",
                  "virtual_meeting_link":"https://meet.example/1","virtual_meeting_additional_info":"Password 1234"}],
                 "formats":[{"id":"1"}]}""");

        FeedMeeting meeting = made.get(0);
        assertThat(meeting.day()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(meeting.minutes()).isEqualTo(90);
        assertThat(meeting.key()).isEqualTo("https://na.example/bmlt 7");
        assertThat(meeting.lat()).as("an online meeting has no place on a map").isNull();
        assertThat(meeting.address()).isEmpty();
        assertThat(meeting.joinUrl()).isEqualTo("https://meet.example/1");
        assertThat(meeting.toString()).doesNotContain("1234");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"attendance_option\":\"inactive\",\"day\":1,\"time\":\"07:00\"', inactive",
        "'\"types\":\"tc\",\"day\":1,\"time\":\"07:00\"', closed-now",
        "'\"time\":\"07:00\"', no-time",
        "'\"day\":1', no-time",
        "'\"day\":9,\"time\":\"07:00\"', no-time"
    })
    void leavesOutWhatIsNotHeldWeekly(String rest, String reason) throws FeedRefused {
        read("[{\"name\":\"A\",\"slug\":\"a\"," + rest + "}]");

        assertThat(made).isEmpty();
        assertThat(leftOut).containsExactly(reason);
    }

    @Test
    void leavesOutWhatAGroupHides() throws FeedRefused {
        read(
                "[{\"id_bigint\":\"1\",\"weekday_tinyint\":\"2\",\"start_time\":\"10:00\",\"meeting_name\":\"A\",\"published\":\"0\"}]");

        assertThat(leftOut).containsExactly("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "MAT friendly group, yes",
        "People on methadone are welcome, yes",
        "No medication talk please, unknown",
        "'', unknown"
    })
    void saysOnlyWhatTheSourceSaysOfMedication(String notes, String expected) throws FeedRefused {
        read("[{\"name\":\"A\",\"slug\":\"a\",\"day\":1,\"time\":\"07:00\",\"notes\":\"" + notes + "\"}]");

        assertThat(made).extracting(FeedMeeting::medication).containsExactly(expected);
    }

    @Test
    void opensNoStrangeLink() throws FeedRefused {
        read(
                "[{\"name\":\"A\",\"slug\":\"a\",\"day\":1,\"time\":\"07:00\",\"attendance_option\":\"online\",\"conference_url\":\"javascript:alert(1)\"}]");

        assertThat(made).extracting(FeedMeeting::joinUrl).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[1]", "[{\"a\":1}]", "<html>", "{\"meetings\":5}", "id;name", "[{\"name\":\"A\"}]"})
    void refusesWhatIsNoFeed(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(FeedRefused.class).hasMessage("no-feed");
    }

    @Test
    void refusesAFileThatIsCutAndOneWithoutMeetings() {
        String row = "{\"name\":\"A\",\"slug\":\"a\",\"day\":1,\"time\":\"07:00\"}";

        assertThatThrownBy(() -> read("[" + row + "," + row.substring(0, 20))).hasMessage("damaged");
        assertThatThrownBy(() -> read("[" + row + "] trailing")).hasMessage("damaged");
        assertThatThrownBy(() -> read("[]")).hasMessage("empty");
        assertThatThrownBy(() -> read("{\"meetings\":[],\"formats\":[]}")).hasMessage("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mg-aasanjose-2018.json",
                "mg-al-anon-2023.json",
                "mg-sepennaa-2022.json",
                "mg-sussex-uk-2022.json",
                "bmlt-berlin-2024.json",
                "bmlt-gny-monday-with-formats.json"
            })
    void readsWhatRealGroupsPublished(String name) throws IOException, FeedRefused {
        Path file = REAL.resolve(name);
        assumeTrue(Files.exists(file), "the real files are not here");

        int rows;
        try (InputStream in = Files.newInputStream(file)) {
            rows = read(in);
        }

        assertThat(rows).isGreaterThan(40);
        assertThat(made.size()).isGreaterThan(rows / 2);
        assertThat(leftOut.size()).isLessThan(rows / 2);
        assertThat(made).allSatisfy(meeting -> {
            assertThat(meeting.name()).isNotBlank().doesNotContain("<");
            assertThat(meeting.attendance().equals("online") && meeting.lat() != null)
                    .isFalse();
        });
    }
}
