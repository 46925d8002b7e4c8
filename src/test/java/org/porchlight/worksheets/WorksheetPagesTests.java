package org.porchlight.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of a sheet that somebody keeps, tried with the planner of a talk. */
@PorchlightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorksheetPagesTests {

    private static final LocalDate NEXT_WEEK = LocalDate.now().plusDays(7);

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private Visitor anna;
    private Visitor ben;

    @BeforeAll
    void signTwoPeopleUp() {
        anna = Visitor.signedUp(web, "Anna", "America/New_York");
        ben = Visitor.signedUp(web, "Ben", "America/New_York");
    }

    private static String target(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl(), Visitor.text(answer))
                .replace("/recovery-code?next=", "");
    }

    private String keep(String about) {
        return target(anna.post("/worksheets", "tool", "conversation", "about", about));
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).describedAs(name).isTrue();
        return field.group(1);
    }

    private int versionOf(String address) {
        return jdbc.sql("select version from worksheet where id = :id")
                .param("id", UUID.fromString(id(address)))
                .query(Integer.class)
                .single();
    }

    @Test
    void keepsOneSheetOfAFormSentTwice() {
        String worksheet = UUID.randomUUID().toString();

        String first = target(anna.post(
                "/worksheets", "tool", "conversation", "worksheet", worksheet, "base", "0", "about", "Twice"));
        String second = target(anna.post(
                "/worksheets", "tool", "conversation", "worksheet", worksheet, "base", "0", "about", "Twice"));

        assertThat(first).isEqualTo(second).isEqualTo("/worksheets/" + worksheet);
        assertThat(versionOf(first)).isEqualTo(1);
    }

    @Test
    void isListedChangedCopiedPutAwayAndDeleted() {
        String address = keep("A list of plums");

        assertThat(anna.read("/worksheets")).contains("A list of plums", address);
        anna.post(address, "base", "1", "about", "A list of pears");
        assertThat(anna.read(address)).contains("A list of pears").doesNotContain("plums");
        String copy =
                target(anna.post(address + "/copies", "other", UUID.randomUUID().toString()));
        assertThat(copy).isNotEqualTo(address);
        assertThat(anna.read(copy)).contains("A list of pears");
        anna.post(address + "/status", "status", "retired");
        assertThat(anna.read(address)).contains("value=\"ready\"").doesNotContain("value=\"retired\"");
        anna.post(address + "/status", "reviewOn", NEXT_WEEK.toString());
        assertThat(anna.read(address)).contains("value=\"" + NEXT_WEEK + "\"");
        assertThat(anna.get(address + "/deletion").getStatus()).isEqualTo(200);
        anna.post(address + "/deletion");
        assertThat(anna.get(address).getStatus()).isEqualTo(404);
        assertThat(anna.get(copy).getStatus()).isEqualTo(200);
    }

    @Test
    void refusesAReviewDayThatHasGone() {
        String address = keep("A day");

        assertThat(anna.post(address + "/status", "reviewOn", "2020-01-01").getStatus())
                .isEqualTo(422);
        assertThat(anna.post(address + "/status", "reviewOn", "soon").getStatus())
                .isEqualTo(422);
        assertThat(anna.post(address + "/status", "reviewOn", "+999999999-01-01")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void keepsEarlierVersionsAndPutsOneBack() {
        String address = keep("First words");
        anna.post(address, "base", "1", "about", "Second words");

        String versions = anna.read(address + "/versions");
        Matcher version = Pattern.compile(address + "/versions/[0-9a-f-]{36}").matcher(versions);
        assertThat(version.find()).isTrue();
        assertThat(anna.read(version.group())).contains("First words");
        anna.post(version.group() + "/restoration");

        assertThat(anna.read(address)).contains("First words");
        assertThat(versionOf(address)).isEqualTo(3);
    }

    @Test
    void keepsTheLastTwentyVersions() {
        String address = keep("Version 0");
        for (int i = 1; i <= 23; i++) {
            anna.post(address, "base", String.valueOf(i), "about", "Version " + i);
        }

        assertThat(Pattern.compile("/versions/[0-9a-f-]{36}")
                        .matcher(anna.read(address + "/versions"))
                        .results())
                .hasSize(20);
    }

    @Test
    void showsBothWhereTwoWindowsChangedIt() {
        String address = keep("Common ground");
        anna.post(address, "base", "1", "about", "From the phone");

        MockHttpServletResponse clash = anna.post(address, "base", "1", "about", "From the laptop");

        assertThat(clash.getStatus()).isEqualTo(409);
        String page = Visitor.text(clash);
        assertThat(page).contains("From the phone", "From the laptop");
        String other = hidden(page, "other");
        String both = target(anna.post(
                address + "/clash",
                "tool",
                "conversation",
                "keep",
                "both",
                "other",
                other,
                "base",
                hidden(page, "base"),
                "about",
                "From the laptop"));
        assertThat(both).isEqualTo("/worksheets/" + other);
        assertThat(anna.read(address)).contains("From the phone");
        assertThat(anna.read(both)).contains("From the laptop");
    }

    @Test
    void keepsWhatLostAmongTheEarlierVersions() {
        String address = keep("Common ground");
        anna.post(address, "base", "1", "about", "Phone words");

        anna.post(address + "/clash", "tool", "conversation", "keep", "theirs", "base", "2", "about", "Laptop words");
        assertThat(anna.read(address)).contains("Phone words");
        anna.post(address + "/clash", "tool", "conversation", "keep", "mine", "base", "2", "about", "Laptop words");
        assertThat(anna.read(address)).contains("Laptop words");

        assertThat(Pattern.compile("/versions/[0-9a-f-]{36}")
                        .matcher(anna.read(address + "/versions"))
                        .results())
                .hasSize(3);
    }

    @Test
    void tellsAStrangerNothing() {
        String address = keep("Only mine");
        anna.post(address, "base", "1", "about", "Only mine, again");
        String nowhere = "/worksheets/" + UUID.randomUUID();

        for (String page : new String[] {"", "/edit", "/deletion", "/versions", "/calendar"}) {
            assertThat(ben.get(address + page).getStatus()).describedAs(page).isEqualTo(404);
            assertThat(ben.get(nowhere + page).getStatus()).describedAs(page).isEqualTo(404);
        }
        for (String form : new String[] {"/status", "/copies", "/deletion", "/clash"}) {
            assertThat(ben.post(address + form, "tool", "conversation", "status", "retired", "about", "x")
                            .getStatus())
                    .describedAs(form)
                    .isEqualTo(404);
        }
        MockHttpServletResponse taken = ben.post(address, "tool", "conversation", "base", "2", "about", "Mine now");
        assertThat(taken.getStatus()).isEqualTo(404);
        assertThat(Visitor.text(taken)).contains("Mine now").doesNotContain("Only mine");
        MockHttpServletResponse guessed = ben.post(
                "/worksheets", "tool", "conversation", "worksheet", id(address), "base", "0", "about", "Mine now");
        assertThat(guessed.getStatus()).isEqualTo(404);
        assertThat(Visitor.text(guessed)).contains("Mine now").doesNotContain("Only mine");
        assertThat(anna.read(address)).contains("Only mine, again");
    }

    @Test
    void cannotBeOpenedFromAnotherRow() {
        String mine = keep("Plum jam");
        String other = keep("Pear jam");
        jdbc.sql("update worksheet set content = (select content from worksheet where id = :from) where id = :to")
                .param("from", UUID.fromString(id(mine)))
                .param("to", UUID.fromString(id(other)))
                .update();

        assertThat(anna.get(other).getStatus()).isEqualTo(200);
        assertThat(anna.read(other)).doesNotContain("Plum jam");
        assertThat(anna.get("/worksheets").getStatus()).isEqualTo(200);
        assertThat(anna.get(other + "/edit").getStatus()).isEqualTo(302);
        anna.post(other + "/deletion");
    }

    @Test
    void knowsNoToolThatIsNone() {
        assertThat(anna.post("/worksheets", "tool", "horoscope", "about", "x").getStatus())
                .isEqualTo(404);
        assertThat(anna.get("/steps/2/horoscope").getStatus()).isEqualTo(404);
        assertThat(anna.get("/steps/3/conversation").getStatus()).isEqualTo(404);
        assertThat(anna.get("/steps/11/conversation").getStatus()).isEqualTo(404);
    }

    @Test
    void givesTooLongATextBackWhole() {
        String words = "w".repeat(50_000);

        MockHttpServletResponse page = anna.post("/worksheets", "tool", "conversation", "about", "x", "saw", words);

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(page)).contains(words);
    }

    @Test
    void asksAboutDangerFirstAndCarriesTheAnswer() {
        Visitor visitor = Visitor.stranger(web);

        assertThat(visitor.read("/steps/2/conversation")).contains("is-hurt").doesNotContain("id=\"about\"");
        String calm = Visitor.text(visitor.post("/steps/2/conversation/gate"));
        assertThat(calm).contains("id=\"about\"");
        String careful = Visitor.text(visitor.post("/steps/2/conversation/gate", "is-weapon", "yes"));
        assertThat(careful).contains("/help-now/someone-is-hurting-me").doesNotContain("id=\"about\"");
        String form = Visitor.text(visitor.post("/steps/2/conversation", "danger", "yes"));
        assertThat(hidden(form, "danger")).isEqualTo("yes");
        String paper = Visitor.text(visitor.post("/steps/2/conversation/paper", "danger", "yes", "about", "x"));
        assertThat(paper).contains("/help-now/someone-is-hurting-me");
    }

    @Test
    void keepsTheDangerOnlyIfTheFamilySaysSo() {
        String forgotten = target(anna.post("/worksheets", "tool", "conversation", "danger", "yes", "about", "x"));
        String kept = target(anna.post("/worksheets", "tool", "conversation", "danger", "keep", "about", "x"));

        assertThat(anna.read(forgotten)).doesNotContain("section--safety");
        assertThat(anna.read(kept)).contains("section--safety");
    }

    @Test
    void keepsADraftUntilTheSheetIsKept() {
        String draft = UUID.randomUUID().toString();
        String worksheet = UUID.randomUUID().toString();
        String[] fields = {
            "tool", "conversation", "worksheet", worksheet, "base", "0", "edition", "1", "about", "Half a thought"
        };

        MockHttpServletResponse saved = anna.post("/worksheets/drafts/" + draft, fields);

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(saved)).contains("time");
        assertThat(anna.read("/worksheets/drafts/" + draft)).contains("Half a thought");
        assertThat(ben.get("/worksheets/drafts/" + draft).getStatus()).isEqualTo(404);
        assertThat(ben.post("/worksheets/drafts/" + draft, fields).getStatus()).isEqualTo(409);
        fields[9] = "Other words of the same edition";
        assertThat(anna.post("/worksheets/drafts/" + draft, fields).getStatus()).isEqualTo(409);
        anna.post(
                "/worksheets",
                "tool",
                "conversation",
                "worksheet",
                worksheet,
                "draft",
                draft,
                "base",
                "0",
                "about",
                "x");
        assertThat(anna.get("/worksheets/drafts/" + draft).getStatus()).isEqualTo(404);
    }

    @Test
    void writesACalendarFileWithANeutralTitle() throws Exception {
        String address = target(anna.post(
                "/worksheets", "tool", "conversation", "about", "Secret plans", "on", "2027-03-14", "at", "15:00"));

        MockHttpServletResponse file = anna.get(address + "/calendar");

        assertThat(file.getContentType()).startsWith("text/calendar");
        String text = file.getContentAsString();
        assertThat(text).doesNotContain("Secret").doesNotContainIgnoringCase("porchlight");
        // clocks went forward that morning in New York: 15:00 is four hours behind UTC
        assertThat(text).contains("DTSTART:20270314T190000Z").contains("SUMMARY:Appointment");
        Calendar read = new CalendarBuilder().build(new java.io.StringReader(text));
        assertThat(read.validate().hasErrors()).isFalse();
    }

    @Test
    void writesTheTimesOfAStrangerAsTheirPhoneSaysThem() throws Exception {
        String text = Visitor.stranger(web)
                .post("/steps/2/conversation/calendar", "about", "x", "on", "2027-03-14", "at", "15:00")
                .getContentAsString();

        assertThat(text).contains("DTSTART:20270314T150000\r\n");
        assertThat(Visitor.stranger(web)
                        .post("/steps/2/conversation/calendar", "about", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysOnTheFirstPageThatAStepIsBegun() {
        Visitor carol = Visitor.signedUp(web, "Carol", "America/New_York");
        assertThat(carol.read("/home")).doesNotContain("step-row__status--in-progress");

        carol.post("/worksheets", "tool", "conversation", "about", "x");

        assertThat(carol.read("/home")).contains("step-row__status--in-progress");
    }
}
