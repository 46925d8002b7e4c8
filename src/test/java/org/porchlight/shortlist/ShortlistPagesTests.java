package org.porchlight.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a list of places to an appointment, on real pages and a real list. */
@PorchlightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortlistPagesTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String TODAY = LocalDate.now(NEW_YORK).toString();
    private static final LocalDate AHEAD = LocalDate.now(NEW_YORK).plusDays(9);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StarterDirectory starter;

    private Visitor anna;
    private Visitor ben;

    @BeforeAll
    void signTwoPeopleUp() {
        LoadedDirectory.await(starter);
        anna = Visitor.signedUp(web, "Anna", "America/New_York");
        ben = Visitor.signedUp(web, "Ben", "America/New_York");
    }

    private static String target(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl(), Visitor.text(answer))
                .replace("/recovery-code?next=", "");
    }

    private List<Long> listings(int from, int howMany) {
        return jdbc.sql("""
                select o.id from offering o
                where o.kind = 'treatment' and o.status = 'active' and exists (select 1 from phone where offering_id = o.id) order by o.id limit :many offset :from""")
                .param("many", howMany)
                .param("from", from)
                .query(Long.class)
                .list();
    }

    private String nameOf(long listing) {
        return jdbc.sql("select name from offering where id = :id")
                .param("id", listing)
                .query(String.class)
                .single();
    }

    private String phoneOf(long listing) {
        return jdbc.sql("select raw from phone where offering_id = :id order by sort limit 1")
                .param("id", listing)
                .query(String.class)
                .single();
    }

    private String typed(Visitor who, String name) {
        return target(who.post("/shortlist", "name", name, "phone", "614-555-0142"));
    }

    private String saved(long listing) {
        return target(anna.post("/shortlist", "place", Long.toString(listing)));
    }

    @Test
    void comparesChosenPlacesForSomebodyWithoutAnAccount() {
        List<Long> two = listings(0, 2);
        Visitor stranger = Visitor.stranger(web);

        String page = stranger.read("/shortlist/chosen?place=" + two.get(0) + "&place=" + two.get(1));

        assertThat(page)
                .contains(nameOf(two.get(0)), nameOf(two.get(1)), phoneOf(two.get(0)), "Medicine for opioid use");
        assertThat(stranger.read("/shortlist/paper?place=" + two.get(0)))
                .contains(nameOf(two.get(0)), phoneOf(two.get(0)), "Do you offer methadone or buprenorphine here?");
        assertThat(stranger.get("/shortlist").getStatus()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?place=", "?place=seven", "?place=-1", "?place=999999999999999999&place=1;drop", "?place=٧"
            })
    void takesAnyAddressOfChosenPlaces(String query) {
        assertThat(Visitor.stranger(web).get("/shortlist/chosen" + query).getStatus())
                .isEqualTo(200);
        assertThat(Visitor.stranger(web).get("/shortlist/paper" + query).getStatus())
                .isEqualTo(200);
    }

    @Test
    void carriesChosenPlacesThroughAnotherSearch() {
        List<Long> two = listings(2, 2);

        String page = Visitor.stranger(web)
                .read("/treatment?where=43215&place=" + two.get(0) + "&place=" + two.get(1) + "&place=no%22id");

        assertThat(Visitor.stranger(web).read("/treatment?where=Columbus&place=" + two.get(0)))
                .as("also where a town has to be chosen first")
                .contains("&place=" + two.get(0));
        assertThat(page)
                .contains("name=\"place\" value=\"" + two.get(0) + "\"", "2 places are chosen already")
                .contains("&place=" + two.get(0) + "&place=" + two.get(1))
                .doesNotContain("no\"id");
    }

    @Test
    void savesAListedPlaceOnce() {
        long listing = listings(4, 1).get(0);

        String first = saved(listing);
        String second = saved(listing);

        assertThat(second).isEqualTo(first);
        assertThat(anna.read(first)).contains(nameOf(listing), phoneOf(listing));
        assertThat(anna.read("/shortlist")).contains(nameOf(listing));
    }

    @Test
    void showsAPlaceToItsOwnerOnly() {
        String address = typed(anna, "Plum Clinic");
        String call = UUID.randomUUID().toString();
        anna.post(address + "/calls", "once", call, "outcome", "voicemail", "notes", "Secret plum");

        assertThat(ben.get(address).getStatus()).isEqualTo(404);
        assertThat(ben.get(address + "/edit").getStatus()).isEqualTo(404);
        assertThat(ben.get(address + "/calls").getStatus()).isEqualTo(404);
        assertThat(ben.get(address + "/calls/" + call + "/edit").getStatus()).isEqualTo(404);
        assertThat(ben.get(address + "/appointments/new").getStatus()).isEqualTo(404);
        assertThat(ben.post(address + "/calls", "outcome", "answered").getStatus())
                .isEqualTo(404);
        assertThat(ben.post(address + "/status", "status", "not-a-fit").getStatus())
                .isEqualTo(404);
        assertThat(ben.post(address + "/deletion").getStatus()).isEqualTo(404);
        MockHttpServletResponse change = ben.post(address, "base", "1", "name", "Mine now");
        assertThat(change.getStatus()).isEqualTo(404);
        assertThat(Visitor.text(change)).contains("Mine now").doesNotContain("Plum");
        assertThat(anna.read(address)).contains("Plum Clinic", "Secret plum");
    }

    @Test
    void keepsNoWordAndNoListingInTheClear() {
        long listing = listings(5, 1).get(0);
        String address = saved(listing);
        anna.post(address, "base", "1", "name", "Quince House", "why", "near quince street");
        anna.post(address + "/calls", "outcome", "full", "spokeTo", "Quincy");

        List<String> all = jdbc.sql("select content from shortlist_place union all select content from shortlist_call")
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();

        assertThat(all).isNotEmpty().noneMatch(text -> text.toLowerCase().contains("quinc"));
        assertThat(jdbc.sql("""
                select count(*) from information_schema.columns
                where table_name like 'shortlist%' and column_name like '%listing%'""").query(Integer.class).single()).isZero();
    }

    @Test
    void movesByWhatACallBrought() {
        String address = typed(anna, "Moving Clinic");

        anna.post(address + "/calls", "outcome", "voicemail", "callBack", AHEAD.toString());
        assertThat(status(address)).isEqualTo("left-message");
        assertThat(anna.read(address)).contains("Ring again on");
        anna.post(address + "/calls", "outcome", "waiting-list", "until", AHEAD.toString());
        assertThat(status(address)).isEqualTo("waiting-list");
        assertThat(anna.read(address)).contains("A place may be free from").doesNotContain("Ring again on " + AHEAD);
        anna.post(address + "/calls", "outcome", "no-answer");
        assertThat(status(address)).isEqualTo("waiting-list");
        anna.post(address + "/status", "status", "said-no");
        assertThat(status(address)).isEqualTo("said-no");
        assertThat(anna.post(address + "/status", "status", "nonsense").getStatus())
                .isEqualTo(404);
    }

    private String status(String address) {
        Matcher chosen = Pattern.compile("<option value=\"([a-z-]+)\" selected").matcher(anna.read(address));
        assertThat(chosen.find()).isTrue();
        return chosen.group(1);
    }

    @Test
    void logsACallSentTwiceOnce() {
        String address = typed(anna, "Twice Clinic");
        String once = UUID.randomUUID().toString();

        anna.post(address + "/calls", "once", once, "outcome", "answered", "spokeTo", "Maria");
        anna.post(address + "/calls", "once", once, "outcome", "answered", "spokeTo", "Maria");

        assertThat(anna.read(address + "/calls")).contains("One call", "Maria");
    }

    @Test
    void refusesACallWithoutOutcomeOrStillToComeAndLosesNothing() {
        String address = typed(anna, "Later Clinic");
        String tomorrow = LocalDate.now(NEW_YORK).plusDays(1).toString();

        MockHttpServletResponse blank = anna.post(address + "/calls", "notes", "kind voice");
        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(blank)).contains("Please choose what came of it", "kind voice");
        MockHttpServletResponse ahead =
                anna.post(address + "/calls", "outcome", "answered", "calledOn", tomorrow, "notes", "kind voice");
        assertThat(ahead.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(ahead)).contains("That day is still to come", "kind voice");
        if (LocalTime.now(NEW_YORK).isBefore(LocalTime.of(23, 40))) {
            MockHttpServletResponse later =
                    anna.post(address + "/calls", "outcome", "answered", "calledOn", TODAY, "calledAt", "23:59");
            assertThat(Visitor.text(later)).contains("Logs are for calls already made");
        }
        MockHttpServletResponse gone =
                anna.post(address + "/calls", "outcome", "full", "callBack", "2020-01-01", "notes", "kind voice");
        assertThat(Visitor.text(gone)).contains("That day has gone. Pick today or later.", "kind voice");
        assertThat(anna.read(address)).contains("No call yet.");
    }

    @Test
    void keepsWhatIsTypedDuringACall() {
        String address = typed(anna, "Draft Clinic");
        String draft = UUID.randomUUID().toString();

        MockHttpServletResponse kept =
                anna.post(address + "/calls/drafts/" + draft, "edition", "1", "spokeTo", "Rosalind");

        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(kept)).contains("\"time\"");
        assertThat(anna.post(address + "/calls/drafts/" + draft, "edition", "1", "spokeTo", "Somebody")
                        .getStatus())
                .isEqualTo(409);
        assertThat(ben.post(address + "/calls/drafts/" + draft, "edition", "2", "spokeTo", "Ben")
                        .getStatus())
                .isEqualTo(404);
        assertThat(anna.read(address)).contains("A call that you began");
        assertThat(anna.read(address + "/calls/new?draft=" + draft)).contains("Rosalind");
        anna.post(address + "/calls", "outcome", "answered", "spokeTo", "Rosalind", "draft", draft);
        assertThat(anna.read(address)).doesNotContain("A call that you began");
    }

    @Test
    void showsBothWhenTwoWindowsChangeAPlace() {
        String address = typed(anna, "Window Clinic");
        anna.post(address, "base", "1", "name", "Window Clinic", "why", "first window");

        MockHttpServletResponse second =
                anna.post(address, "base", "1", "name", "Window Clinic", "why", "second window");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(second)).contains("first window", "second window", "name=\"base\" value=\"2\"");
        anna.post(address, "base", "2", "name", "Window Clinic", "why", "second window");
        assertThat(anna.read(address)).contains("second window").doesNotContain("first window");
    }

    @Test
    void refusesAnUnnamedPlaceAndOverlongWordsAndLosesNothing() {
        MockHttpServletResponse unnamed = anna.post("/shortlist", "why", "near the park");
        MockHttpServletResponse tooLong = anna.post("/shortlist", "name", "x".repeat(50_000));
        MockHttpServletResponse odd = anna.post("/shortlist", "name", "Odd\u0007 \uD83C\uDF31 עברית", "phone", "ask");

        assertThat(unnamed.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(unnamed)).contains("near the park");
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(tooLong)).contains("x".repeat(50_000));
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(odd)).contains("We see no number there", "עברית");
    }

    @Test
    void tellsThatTheListIsWrongWithoutTheFamilysWords() {
        long listing = listings(6, 1).get(0);
        String address = saved(listing);
        anna.post(address + "/calls", "outcome", "wrong-number", "notes", "an angry baker");
        assertThat(anna.read(address)).contains("Tell them");

        anna.post(address + "/reports");
        anna.post(address + "/reports");

        assertThat(anna.read(address))
                .contains("You told the people who keep the list")
                .doesNotContain("Tell them");
        assertThat(jdbc.sql("select reason || known_by || text from problem_report where offering_id = :id")
                        .param("id", listing)
                        .query(String.class)
                        .list())
                .containsExactly("wrong_numbercalled");
    }

    @Test
    void countsGettingThroughAsACheckOfTheListing() {
        long listing = listings(7, 1).get(0);
        String address = saved(listing);

        anna.post(address + "/calls", "outcome", "answered", "number", "555-000-0000", "calledOn", TODAY);
        anna.post(address + "/calls", "outcome", "voicemail", "number", phoneOf(listing), "calledOn", TODAY);
        assertThat(checks(listing)).isZero();
        anna.post(address + "/calls", "outcome", "full", "number", phoneOf(listing), "calledOn", TODAY);
        anna.post(address + "/calls", "outcome", "answered", "number", phoneOf(listing), "calledOn", TODAY);

        assertThat(checks(listing)).isEqualTo(1);
        assertThat(Visitor.stranger(web).read("/treatment/" + listing))
                .contains("A family got through under a number of this listing on");
    }

    private int checks(long listing) {
        return jdbc.sql("select count(*) from listing_check where offering_id = :id")
                .param("id", listing)
                .query(Integer.class)
                .single();
    }

    @Test
    void keepsAPlaceThatTheListHasLost() {
        long listing = listings(8, 1).get(0);
        String address = saved(listing);
        anna.post(address, "base", "1", "name", "Still Here", "phone", "614-555-0100", "why", "kind people");
        jdbc.sql("update offering set status = 'hidden' where id = :id")
                .param("id", listing)
                .update();
        try {
            assertThat(anna.read(address))
                    .contains("Still Here", "kind people", "The list does not have this place any more");
            assertThat(anna.read("/shortlist")).contains("Still Here");
        } finally {
            jdbc.sql("update offering set status = 'active' where id = :id")
                    .param("id", listing)
                    .update();
        }
        assertThat(anna.read(address)).contains("The list now gives another number: " + phoneOf(listing));
    }

    @Test
    void makesAnAppointmentWithAValidCalendarFile() throws Exception {
        String address = typed(anna, "Dated Clinic");
        String once = UUID.randomUUID().toString();

        String shown = target(anna.post(
                address + "/appointments",
                "once",
                once,
                "on",
                "2027-07-06",
                "at",
                "09:30",
                "what",
                "Intake",
                "timeZone",
                "America/Denver"));

        assertThat(shown).isEqualTo(address + "#appointments");
        assertThat(status(address)).isEqualTo("appointment");
        assertThat(anna.read(address)).contains("July 6, 2027", "Intake", "America/Denver");
        MockHttpServletResponse file = anna.get(address + "/appointments/" + once + "/calendar");
        assertThat(file.getContentType()).startsWith("text/calendar");
        Calendar calendar = new CalendarBuilder().build(new StringReader(file.getContentAsString()));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(file.getContentAsString())
                .contains("DTSTART:20270706T153000Z", "SUMMARY:Appointment")
                .doesNotContain("Dated", "Intake");
        assertThat(ben.get(address + "/appointments/" + once + "/calendar").getStatus())
                .isEqualTo(404);
        anna.post(address + "/appointments/" + once + "/deletion");
        assertThat(anna.read(address)).contains("No appointment yet.");
    }

    @Test
    void refusesAnAppointmentInThePastOrInASkippedHour() {
        String address = typed(anna, "Skipped Clinic");

        assertThat(Visitor.text(anna.post(address + "/appointments", "on", "2020-01-01", "what", "Intake")))
                .contains("That day has gone", "Intake");
        assertThat(Visitor.text(anna.post(address + "/appointments", "what", "Intake")))
                .contains("Please choose the day", "Intake");
        assertThat(Visitor.text(anna.post(address + "/appointments", "on", "2027-03-14", "at", "02:30")))
                .contains("the clocks skip this time");
        assertThat(anna.read(address)).contains("No appointment yet.");
    }

    @Test
    void remindsOnTheFirstPageOfWhatIsDue() {
        Visitor cleo = Visitor.signedUp(web, "Cleo", "America/New_York");
        String address = typed(cleo, "Reminder Clinic");
        cleo.post("/home/pauses", "reminder", "recovery-code");
        assertThat(cleo.read("/home")).doesNotContain("Reminder Clinic");

        cleo.post(address + "/calls", "outcome", "voicemail", "callBack", TODAY);
        assertThat(cleo.read("/home")).contains("You wanted to ring Reminder Clinic again.", address + "/calls/new");
        cleo.post(
                address + "/appointments",
                "on",
                LocalDate.now(NEW_YORK).plusDays(1).toString(),
                "at",
                "09:30");
        assertThat(cleo.read("/home")).contains("You have an appointment:", "9:30");
    }

    @Test
    void printsThreeOfThoseThatAreKept() {
        Visitor dora = Visitor.signedUp(web, "Dora", "America/New_York");
        dora.post("/shortlist", "name", "Third Place", "rank", "3");
        dora.post("/shortlist", "name", "First Place", "rank", "1", "phone", "614-555-0199");
        String refused = target(dora.post("/shortlist", "name", "Refused Place", "rank", "2"));
        dora.post(refused + "/status", "status", "said-no");

        assertThat(dora.read("/shortlist/paper"))
                .containsSubsequence("First Place", "614-555-0199", "Third Place")
                .doesNotContain("Refused Place");
    }

    @Test
    void comparesThoseThatAreKept() {
        Visitor fay = Visitor.signedUp(web, "Fay", "America/New_York");
        List<Long> two = listings(10, 2);
        fay.post("/shortlist", "place", two.get(0).toString());
        assertThat(fay.read("/shortlist")).doesNotContain("Compare the first");

        fay.post("/shortlist", "place", two.get(1).toString());

        assertThat(fay.read("/shortlist"))
                .contains("Compare the first two", "/shortlist/chosen?place=" + two.get(0) + "&place=" + two.get(1));
    }

    @Test
    void goWithTheirPlace() {
        String address = typed(anna, "Leaving Clinic");
        anna.post(address + "/calls", "outcome", "answered");

        assertThat(anna.read(address + "/deletion")).contains("Leaving Clinic");
        anna.post(address + "/deletion");

        assertThat(anna.get(address).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from shortlist_call where place = :id")
                        .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void fillTheCardOfStepThreeAndTheCallSheet() {
        Visitor eve = Visitor.signedUp(web, "Eve", "America/New_York");
        String address = typed(eve, "Backup Clinic");
        eve.post(
                "/shortlist",
                "name",
                "Morning Clinic",
                "rank",
                "1",
                "phone",
                "614-555-0177",
                "medicine",
                "both",
                "days",
                "mon",
                "opensAt",
                "08:00",
                "closesAt",
                "18:00");
        eve.post(address + "/calls", "outcome", "full", "calledOn", TODAY);

        String card = eve.read("/steps/3/right-moment");
        String sheet = eve.read("/steps/5/call-sheet?kept=" + address.substring(address.lastIndexOf('/') + 1));

        assertThat(card)
                .containsSubsequence("Morning Clinic", "614-555-0177", "Backup Clinic")
                .contains("Monday, 8:00", "name=\"places.1.standing\" value=\"full\" checked");
        assertThat(sheet).contains("Backup Clinic", "614-555-0142").doesNotContain("Morning Clinic");
        assertThat(Visitor.stranger(web).read("/steps/3/right-moment")).doesNotContain("Morning Clinic");
    }

    @Test
    void tellOnTheWalletCardWhoShouldBeAnsweringNow() {
        Visitor gil = Visitor.signedUp(web, "Gil", "America/New_York");
        String farDay = LocalDate.now(NEW_YORK)
                .plusDays(3)
                .getDayOfWeek()
                .name()
                .toLowerCase()
                .substring(0, 3);
        gil.post("/shortlist", "name", "All Day", "phone", "(614) 555-0171", "opensAt", "08:00", "closesAt", "08:00");
        gil.post(
                "/shortlist",
                "name",
                "Other Day",
                "phone",
                "614-555-0172",
                "days",
                farDay,
                "opensAt",
                "08:00",
                "closesAt",
                "18:00");
        gil.post("/shortlist", "name", "Nobody Knows", "phone", "614-555-0173");
        String[] card = {
            "view",
            "card",
            "person",
            "Sam",
            "places.0.name",
            "All Day",
            "places.0.phone",
            "1-614-555-0171",
            "places.1.name",
            "Other Day",
            "places.1.phone",
            "614-555-0172",
            "places.2.name",
            "Nobody Knows",
            "places.2.phone",
            "614-555-0173"
        };

        assertThat(Visitor.text(gil.post("/steps/3/right-moment/paper", card)))
                .containsSubsequence("All Day", "Open now", "Other Day", "Not open now", "Nobody Knows", "Hours")
                .containsOnlyOnce("Open now");
        assertThat(Visitor.text(Visitor.stranger(web).post("/steps/3/right-moment/paper", card)))
                .contains("Nobody Knows")
                .doesNotContain("pen now");
    }

    @Test
    void compareAPlaceThatWasTypedByHandWithAListedOne() {
        Visitor hal = Visitor.signedUp(web, "Hal", "America/New_York");
        long listed = listings(12, 1).get(0);
        hal.post("/shortlist", "place", Long.toString(listed));
        String own = target(hal.post(
                "/shortlist",
                "name",
                "Cousin's <Clinic>",
                "phone",
                "614-555-0181",
                "medicine",
                "methadone",
                "address",
                "2 Elm St"));
        String id = own.substring(own.lastIndexOf('/') + 1);
        String address = "/shortlist/chosen?place=" + listed + "&mine=" + id;

        assertThat(hal.read("/shortlist")).contains(address);
        assertThat(hal.read(address))
                .contains(
                        nameOf(listed),
                        "Cousin's <Clinic>",
                        "614-555-0181",
                        "2 Elm St",
                        "Typed by you",
                        "The 2 places");
        assertThat(hal.read("/shortlist/chosen?mine=" + id)).contains("Cousin's <Clinic>");
        assertThat(anna.read(address)).as("another person's id").doesNotContain("Cousin's");
        assertThat(Visitor.stranger(web).read(address)).doesNotContain("Cousin's");
        assertThat(hal.get("/shortlist/chosen?mine=x&mine=").getStatus()).isEqualTo(200);
    }

    @Test
    void keepTheWordsOnThePageWhenAnotherWindowDeletedThePlace() {
        String address = typed(anna, "Vanished Clinic");
        anna.post(address + "/deletion");

        for (String path : List.of("/calls", "/calls/" + UUID.randomUUID())) {
            MockHttpServletResponse call = anna.post(address + path, "outcome", "answered", "notes", "ask for Rosa");
            assertThat(call.getStatus()).isEqualTo(404);
            assertThat(Visitor.text(call)).contains("deleted in another window", "ask for Rosa");
            assertThat(call.getHeader("Cache-Control")).contains("no-store");
        }
        for (String path : List.of("/appointments", "/appointments/" + UUID.randomUUID())) {
            MockHttpServletResponse appointment =
                    anna.post(address + path, "on", AHEAD.toString(), "what", "bring the blue folder");
            assertThat(appointment.getStatus()).isEqualTo(404);
            assertThat(Visitor.text(appointment)).contains("deleted in another window", "bring the blue folder");
        }
        String kept = typed(anna, "Kept Clinic");
        assertThat(Visitor.text(anna.post(kept + "/calls/" + UUID.randomUUID(), "notes", "ask for Rosa")))
                .contains("ask for Rosa");
    }
}
