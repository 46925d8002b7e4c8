package org.porchlight.directory.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Loading feeds, and what visitors find then. */
@PorchlightTest
class MeetingPagesTests {

    private static final MeetingFeed FEED = new MeetingFeed(
            "meetings-test-feed",
            "Test feed",
            "Example groups",
            "https://groups.example/meetings",
            "For everybody",
            "Families together",
            "family",
            "America/New_York");

    private static final String COLUMBUS = row("columbus", 1, "\"latitude\":39.96,\"longitude\":-83.0");
    private static final String BOSTON = row("boston", 3, "\"latitude\":42.36,\"longitude\":-71.06");
    private static final String ONLINE =
            row("online", 5, "\"attendance_option\":\"online\",\"conference_url\":\"https://meet.example/1\"");

    @Autowired
    private MeetingImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private StarterDirectory starter;

    private static String row(String slug, int day, String rest) {
        return "{\"name\":\"Meeting " + slug + "\",\"slug\":\"" + slug + "\",\"day\":" + day
                + ",\"time\":\"19:00\",\"location\":\"Hall " + slug + "\"," + rest + "}";
    }

    private MeetingImport.Report load(String... rows) throws FeedRefused {
        String file = "[" + String.join(",", rows) + "]";
        return imports.load(FEED, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(String query) {
        return Visitor.stranger(web).read("/meetings" + query);
    }

    @BeforeEach
    void waitForThePlaces() {
        LoadedDirectory.await(starter);
    }

    @AfterEach
    void forgetTheFeed() {
        for (String table : new String[] {"meeting", "meeting_feed", "import_run"}) {
            jdbc.sql("delete from " + table + " where source_id = (select id from source where slug = :slug)")
                    .param("slug", FEED.slug())
                    .update();
        }
        jdbc.sql("delete from source where slug = :slug")
                .param("slug", FEED.slug())
                .update();
    }

    @Test
    void saysHonestlyThatNothingIsLoaded() {
        assertThat(read("")).contains("No list of meetings is loaded here yet").doesNotContain("name=\"day\"");
    }

    @Test
    void tellsWhatAFileWouldChangeAndChangesNothing() throws FeedRefused {
        load(COLUMBUS, ONLINE, BOSTON);
        String file = "[" + String.join(",", COLUMBUS, row("new", 2, "\"latitude\":1"), ONLINE) + "]";

        MeetingImport.Report would =
                imports.look(FEED, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(would)
                .extracting(MeetingImport.Report::fresh, MeetingImport.Report::unchanged, MeetingImport.Report::absent)
                .containsExactly(1, 2, 1);
        assertThat(read("")).contains("Meeting boston").doesNotContain("Meeting new");
        assertThat(jdbc.sql(
                                "select count(*) from import_run r join source s on s.id = r.source_id where s.slug = :slug")
                        .param("slug", FEED.slug())
                        .query(Integer.class)
                        .single())
                .as("not even a run")
                .isEqualTo(1);
    }

    @Test
    void showsWhatWasLoadedAndWhereItComesFrom() throws FeedRefused {
        load(COLUMBUS, ONLINE);

        assertThat(read(""))
                .contains("2 meetings", "Meeting columbus", "Hall columbus", "Families together", "Next: Monday,")
                .contains("From Test feed", "https://groups.example/meetings", "is not known. Ask first")
                .contains("href=\"https://meet.example/1\"", "Time in America/New York")
                .doesNotContain("Hall online");
    }

    @Test
    void findsByDayPlaceAndManner() throws FeedRefused {
        load(COLUMBUS, BOSTON, ONLINE);

        assertThat(read("?day=3")).contains("One meeting", "Meeting boston");
        assertThat(read("?where=43215&radius=25&how=in-person"))
                .contains("One meeting", "Meeting columbus", "miles away");
        assertThat(read("?where=43215"))
                .contains("2 meetings", "Meeting online")
                .doesNotContain("Meeting boston");
        assertThat(read("?how=online")).contains("One meeting", "Meeting online");
        assertThat(read("?audience=person")).contains("No meeting fits all of that");
        assertThat(read("?audience=family")).contains("3 meetings");
        assertThat(read("?medication=yes")).contains("No meeting fits all of that");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?day=99",
                "?day=x",
                "?page=-1",
                "?page=99999999",
                "?radius=7",
                "?how=boat",
                "?audience=<b>",
                "?where="
            })
    void takesAnyAddress(String query) throws FeedRefused {
        load(COLUMBUS);

        assertThat(Visitor.stranger(web).get("/meetings" + query).getStatus()).isEqualTo(200);
    }

    @Test
    void asksAgainForAPlaceThatNobodyKnows() throws FeedRefused {
        load(COLUMBUS);

        assertThat(Visitor.stranger(web).get("/meetings?where=Nowhereville").getStatus())
                .isEqualTo(422);
        assertThat(read("?where=Nowhereville")).contains("We know no place like that", "Nowhereville");
    }

    @Test
    void changeNothingWhenTheSameFileComesAgain() throws FeedRefused {
        load(COLUMBUS, BOSTON);

        MeetingImport.Report again = load(COLUMBUS, BOSTON);

        assertThat(again).isEqualTo(new MeetingImport.Report(2, 0, 0, 2, 0, 0, again.leftOut()));
        assertThat(again.leftOut()).isEmpty();
    }

    @Test
    void tellApartWhatIsNewChangedTwiceAndGone() throws FeedRefused {
        String other = row("other", 2, "\"notes\":\"\"");
        load(COLUMBUS, BOSTON, ONLINE, other);

        MeetingImport.Report report = load(
                COLUMBUS, row("boston", 4, "\"notes\":\"new\""), ONLINE, row("fresh", 2, "\"notes\":\"\""), ONLINE);

        assertThat(report.fresh()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.twice()).isEqualTo(1);
        assertThat(report.absent()).isEqualTo(1);
        assertThat(read("")).contains("Meeting fresh").doesNotContain("Meeting other");
        assertThat(load(COLUMBUS, BOSTON, ONLINE, other, row("fresh", 2, "\"notes\":\"\""))
                        .changed())
                .as("one that comes back is shown again")
                .isEqualTo(2);
        assertThat(read("")).contains("Meeting other");
    }

    @Test
    void takeAFileWholeOrNotAtAll() throws FeedRefused {
        load(COLUMBUS, BOSTON, ONLINE);

        assertThatThrownBy(() -> load(row("fresh", 2, "\"notes\":\"\""), "{\"name\":"))
                .isInstanceOf(FeedRefused.class);
        assertThatThrownBy(() -> load(COLUMBUS)).hasMessage("too-short");

        assertThat(read("")).contains("3 meetings").doesNotContain("Meeting fresh");
        assertThat(jdbc.sql(
                                "select count(*) from import_run r join source s on s.id = r.source_id where s.slug = :slug")
                        .param("slug", FEED.slug())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void areLoadedByAdministratorsOnly() {
        Visitor anna = Visitor.signedUp(web, "Anna", "America/New_York");

        assertThat(anna.get("/admin/meetings").getStatus()).isIn(302, 403, 404);
        assertThat(anna.post("/admin/meetings", "name", "x").getStatus()).isIn(302, 403, 404);
        assertThat(Visitor.stranger(web).get("/admin/meetings").getStatus()).isNotEqualTo(200);
    }
}
