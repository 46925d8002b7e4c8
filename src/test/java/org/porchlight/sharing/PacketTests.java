package org.porchlight.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.LinksOut;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SteppedClock;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a counselor's packet to many families, and into an account of their own. */
@PeopleTest
class PacketTests {

    private final People people;
    private final LinksOut links;
    private final JdbcClient jdbc;
    private final SteppedClock clock;
    private final StarterDirectory starter;

    private UUID clara = new UUID(0, 0);
    private Browser counselor;

    PacketTests(People people, LinksOut links, JdbcClient jdbc, SteppedClock clock, StarterDirectory starter) {
        this.starter = starter;
        this.people = people;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        this.counselor = people.visitor();
    }

    @BeforeEach
    void signClaraIn() {
        people.goHome();
        clara = people.make("Clara", Role.COUNSELOR);
        people.enrol(clara);
        counselor = people.signIn(clara);
    }

    private String packet(String... more) {
        String[] fields = new String[more.length + 6];
        System.arraycopy(
                new String[] {"title", "After your first visit", "from", "River Office", "item", "guide:step-4"},
                0,
                fields,
                0,
                6);
        System.arraycopy(more, 0, fields, 6, more.length);
        counselor.get("/packets/new").post("/packets", fields);
        assertThat(counselor.status()).as(counselor.page()).isEqualTo(302);
        return counselor.location();
    }

    private String link(String packet, String days) {
        counselor
                .get(packet)
                .post(packet + "/links", "days", days, "once", UUID.randomUUID().toString());
        assertThat(counselor.status()).as(counselor.page()).isEqualTo(302);
        return counselor.location();
    }

    private Browser reads(Browser family, String link) {
        family.post("/s", "link", counselor.get(link).link());
        assertThat(family.status()).as(family.page()).isEqualTo(302);
        return family.get(family.location());
    }

    @Test
    void opensForManyFamiliesWithoutAnAccount() {
        String link = link(
                packet(
                        "note",
                        "Start with <b>one</b> page.",
                        "item",
                        "sheet:conversation",
                        "item",
                        "boundary-sheet:new"),
                "30");

        for (int i = 0; i < 2; i++) {
            Browser family = reads(people.visitor(), link);
            assertThat(family.page())
                    .contains("After your first visit", "River Office", "Start with &lt;b&gt;one&lt;/b&gt; page.")
                    .contains("href=\"/steps/4\"", "href=\"/steps/2/conversation\"", "href=\"/boundaries/new\"")
                    .doesNotContain("Clara");
        }

        assertThat(counselor.get(link).page()).contains("on a computer, 2 times", "Only the day is known");
    }

    @Test
    void handsASheetOutAsItWasFilledIn() {
        counselor
                .get("/steps/9/activities")
                .post(
                        "/worksheets",
                        "tool",
                        "activities",
                        "reward",
                        "Pancakes on Sunday",
                        "worksheet",
                        UUID.randomUUID().toString());
        Matcher sheet = Pattern.compile("value=\"(worksheet:[0-9a-f-]+)\"")
                .matcher(counselor.get("/packets/new").page());
        assertThat(sheet.find()).isTrue();

        Browser family = reads(people.visitor(), link(packet("item", sheet.group(1)), "7"));

        assertThat(family.page()).contains("action=\"/steps/9/activities\"");
        String begun = family.hidden("reward").orElseThrow();
        assertThat(family.post("/steps/9/activities", "reward", begun).page()).contains("Pancakes on Sunday");
        assertThat(family.status()).isEqualTo(200);
    }

    @Test
    void goesIntoTheFamilysCalendarWithANeutralTitle() {
        String day = LocalDate.now().plusDays(20).toString();
        Browser family =
                reads(people.visitor(), link(packet("on", day, "at", "10:30", "where", "12 Main Street"), "30"));
        Matcher address = Pattern.compile("/s/[0-9a-f-]{36}/calendar").matcher(family.page());
        assertThat(address.find()).isTrue();

        String file = family.get(address.group()).page();

        assertThat(file).contains("SUMMARY:Appointment", "DTSTART:" + day.replace("-", "") + "T103000");
        assertThat(file).doesNotContain("Main Street", "visit to");
    }

    @Test
    void staysWithAFamilyThatKeptItWhenTheLinkIsGone() {
        String link = link(packet("note", "Start with one page."), "30");
        UUID ben = people.make("Ben", Role.FAMILY);
        Browser family = reads(people.signIn(ben), link);
        String pages = family.hidden("pages").orElseThrow();
        String once = UUID.randomUUID().toString();

        family.post("/share-copies", "pages", pages, "once", once);
        assertThat(family.status()).isEqualTo(302);
        counselor.get(link).post(link + "/closing");

        assertThat(family.get("/share-copies").page()).contains("After your first visit");
        assertThat(family.get("/share-copies/" + once).page()).contains("Start with one page.", "River Office");
        assertThat(counselor.get("/share-copies/" + once).status()).isEqualTo(404);
        assertThat(jdbc.sql("select content from share_copy")
                        .query(byte[].class)
                        .list())
                .noneMatch(
                        bytes -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("one page"));
        family.get("/share-copies/" + once).post("/share-copies/" + once + "/deletion");
        assertThat(family.get("/share-copies").page()).doesNotContain("After your first visit");
    }

    @Test
    void asksAFamilyToSignInBeforeItKeepsACopy() {
        Browser family = reads(people.visitor(), link(packet(), "30"));
        String pages = family.hidden("pages").orElseThrow();

        family.post("/share-copies", "pages", pages, "once", UUID.randomUUID().toString());

        assertThat(family.status()).isEqualTo(401);
    }

    @Test
    void keepsNoCopyOfPagesThatThisBrowserHasNotOpened() {
        String link = link(packet(), "30");
        String pages = reads(people.visitor(), link).hidden("pages").orElseThrow();
        Browser ben = people.signIn(people.make("Ben", Role.FAMILY));

        assertThat(ben.post("/share-copies", "pages", pages).status()).isEqualTo(404);
        assertThat(ben.get("/share-copies")
                        .post("/share-copies", "pages", "no id")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void canBeKeptOpenLongerAndClosesWhenTheCounselorLeaves() {
        String link = link(packet(), "7");
        counselor.get(link).post(link + "/extension", "days", "90");
        counselor.get(link).post(link + "/extension", "days", "5000");
        assertThat(jdbc.sql("select extract(day from max(expires_at) - max(created_at)) from share_link")
                        .query(Integer.class)
                        .single())
                .isBetween(89, 91);
        clock.forward(Duration.ofMinutes(1));
        Browser dana = people.administrator();

        dana.get("/admin/accounts/" + clara).post("/admin/accounts/" + clara + "/role", "role", "family");

        assertThat(links.open(clara)).isZero();
    }

    @Test
    void holdsMeetingsAndSaysWhenOneIsGone() {
        long source = someSource();
        try {
            holdsAMeeting(someMeeting(source));
        } finally {
            jdbc.sql("delete from meeting where source_id = :id")
                    .param("id", source)
                    .update();
            jdbc.sql("delete from meeting_feed where source_id = :id")
                    .param("id", source)
                    .update();
            jdbc.sql("delete from import_run where source_id = :id")
                    .param("id", source)
                    .update();
            jdbc.sql("delete from source where id = :id").param("id", source).update();
        }
    }

    private long someSource() {
        return jdbc.sql("""
                insert into source (slug, name, publisher, url, licence_note, list_year, country)
                values ('packet-meetings', 'Meetings', 'A group', 'https://groups.example', '', 2026, 'US')
                returning id""").query(Long.class).single();
    }

    private long someMeeting(long source) {
        jdbc.sql(
                        "insert into meeting_feed (source_id, fellowship, audience, zone) values (:id, 'Families', 'family', '')")
                .param("id", source)
                .update();
        return jdbc.sql("""
                with run as (insert into import_run (source_id, file_name, sha256, started_at, finished_at, rows_read,
                    rows_new, rows_changed, rows_unchanged, rows_duplicate, rows_rejected, rows_absent, rows_unplaced, report)
                    values (:id, 'meetings.json', repeat('0', 64), now(), now(), 0, 0, 0, 0, 0, 0, 0, 0, '{}') returning id)
                insert into meeting (source_id, external_key, name, weekday, starts, minutes, zone, attendance, location,
                    address, join_url, dial_in, notes, medication, last_seen_run)
                select :id, '1', 'Families together on Sunday', 7, '19:30', 60, '', 'in-person', 'Church hall', '', '', '', '',
                    'unknown', id from run returning id""").param("id", source).query(Long.class).single();
    }

    @Test
    void holdsPlacesThatTheCounselorSavedWithNothingThatTheyWrote() {
        LoadedDirectory.await(starter);
        long listing = jdbc.sql("""
                select o.id from offering o where o.status = 'active' and o.kind = 'treatment'
                and exists (select 1 from phone where offering_id = o.id) order by o.id offset 40 limit 1""").query(Long.class).single();
        counselor.get("/shortlist").post("/shortlist", "place", Long.toString(listing));
        String key = "listing:" + listing;
        assertThat(counselor.get("/packets/new").page()).contains(key);

        String link = link(packet("item", key), "30");
        Browser family = reads(people.visitor(), link);
        String pages = "/s/" + family.hidden("pages").orElseThrow();

        assertThat(family.page()).contains("href=\"/treatment/" + listing + "\"", "tel:");
        try {
            jdbc.sql("update offering set status = 'hidden' where id = :id")
                    .param("id", listing)
                    .update();
            assertThat(family.get(pages).status()).isEqualTo(200);
            assertThat(family.page()).contains("not on the list any more").doesNotContain("/treatment/" + listing);
        } finally {
            jdbc.sql("update offering set status = 'active' where id = :id")
                    .param("id", listing)
                    .update();
        }
    }

    private void holdsAMeeting(long meeting) {
        String key = "meeting:" + meeting;
        counselor
                .get("/packets/new")
                .post("/packets", "title", "Draft", "look", "yes", "near", "nowhere at all", "item", key);
        assertThat(counselor.status()).isEqualTo(200);
        assertThat(counselor.page())
                .contains("Draft", "Families together on Sunday")
                .containsPattern(key + "\" checked");

        String link = link(packet("item", key), "30");
        Browser family = reads(people.visitor(), link);
        String pages = "/s/" + family.hidden("pages").orElseThrow();
        assertThat(family.page()).contains("Families together on Sunday", "Sunday, 7:30", "Church hall");
        jdbc.sql("update meeting set starts = '20:00' where id = :id")
                .param("id", meeting)
                .update();
        assertThat(family.get(pages).page()).contains("has changed since it was shared", "Sunday, 8:00");
        jdbc.sql("update meeting set absent_since = now() where id = :id")
                .param("id", meeting)
                .update();
        assertThat(family.get(pages).page()).contains("not on the list any more");
    }

    @Test
    void isForCounselorsOnly() {
        String packet = packet();
        Browser ben = people.signIn(people.make("Ben", Role.FAMILY));

        assertThat(ben.get("/packets").status()).isEqualTo(404);
        assertThat(ben.get(packet).status()).isEqualTo(404);
        UUID another = people.make("Cleo", Role.COUNSELOR);
        people.enrol(another);
        Browser cleo = people.signIn(another);
        assertThat(cleo.get("/packets").page()).doesNotContain("After your first visit");
        assertThat(cleo.get(packet).status()).isEqualTo(404);
        assertThat(cleo.get("/packets").post(packet + "/deletion").status()).isEqualTo(404);
    }

    @Test
    void saysKindlyWhatIsMissingAndNeverWritesOverAnotherWindow() {
        counselor.get("/packets/new").post("/packets", "on", "2020-01-01", "at", "noon", "note", "x".repeat(4_001));
        assertThat(counselor.status()).isEqualTo(422);
        assertThat(counselor.page())
                .contains("Give the packet a name", "That day has gone", "We cannot read that time", "x".repeat(4_001));
        String packet = packet();
        String[] mine = {"base", "1", "title", "Mine", "item", "guide:step-1"};
        counselor.get(packet + "/edit").post(packet, "base", "1", "title", "Theirs", "item", "guide:step-1");

        counselor.get(packet + "/edit").post(packet, mine);

        assertThat(counselor.status()).isEqualTo(409);
        assertThat(counselor.page()).contains("Another window changed", "Mine");
        assertThat(counselor.get(packet).page()).contains("Theirs");
    }
}
