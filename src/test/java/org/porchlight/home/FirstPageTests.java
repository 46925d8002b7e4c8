package org.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PorchlightTest
class FirstPageTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private Visitor ana;

    @BeforeEach
    void signUp() {
        ana = Visitor.signedUp(web, "Ana", "Europe/Dublin");
    }

    @Test
    void greetsByNameAndListsTheTenSteps() {
        String page = ana.read("/home");

        assertThat(page).containsPattern("<h1>[A-Z][a-z ]+, " + ana.name() + "\\.</h1>");
        for (int step = 1; step <= 10; step++) {
            assertThat(page).contains("id=\"step-" + step + '"', "href=\"/steps/" + step + '"');
        }
        assertThat(page).contains("10 of 10 open").doesNotContain("??");
    }

    @Test
    void leadsToThePasswordWhenLocked() {
        ana.post("/lock");

        assertThat(ana.get("/home").getRedirectedUrl()).isEqualTo("/unlock?next=/home");
    }

    @Test
    void isForNobodyWhoIsNotSignedIn() {
        Visitor stranger = Visitor.stranger(web);

        assertThat(stranger.get("/home").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(stranger.post("/home/steps/1", "status", "completed").getStatus())
                .isEqualTo(401);
    }

    @Test
    void saysWhatTheFamilySaysAboutAStepAndTakesItBack() {
        String completed = after("completed");
        String begun = after("in-progress");
        String back = after("not-started");

        assertThat(completed).contains("9 of 10 open", "step-row__status--completed");
        assertThat(begun).contains("10 of 10 open", "step-row__status--in-progress");
        assertThat(back).doesNotContain("step-row__status--completed", "step-row__status--in-progress");
    }

    private String after(String status) {
        assertThat(ana.post("/home/steps/6", "status", status).getRedirectedUrl())
                .isEqualTo("/home#step-6");
        return ana.read("/home");
    }

    @Test
    void changesNoStepOfSomebodyElse() {
        Visitor ben = Visitor.signedUp(web, "Ben", "Europe/Dublin");

        ben.post("/home/steps/6", "status", "completed", "owner", ana.name(), "owner_id", ana.name());

        assertThat(ana.read("/home")).contains("10 of 10 open");
        assertThat(ben.read("/home")).contains("9 of 10 open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/steps/0", "/home/steps/11", "/home/steps/99"})
    void knowsTenStepsOnly(String path) {
        assertThat(ana.post(path, "status", "completed").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "COMPLETED", "done", "<b>"})
    void ignoresAStatusThatDoesNotExist(String status) {
        ana.post("/home/steps/6", "status", status);

        assertThat(ana.read("/home")).contains("10 of 10 open");
    }

    @Test
    void needsTheTokenOfItsForms() {
        assertThat(ana.postWithoutToken("/home/steps/6", "status", "completed").getStatus())
                .isEqualTo(403);
        assertThat(ana.postWithoutToken("/home/pauses", "reminder", "next-thing")
                        .getStatus())
                .isEqualTo(403);
        assertThat(ana.read("/home")).contains("10 of 10 open", "Next small thing");
    }

    @Test
    void suggestsTheFirstStepThatWasNotStarted() {
        ana.post("/home/steps/1", "status", "in-progress");

        String page = ana.read("/home");

        assertThat(nextThing(page)).contains("href=\"/steps/2\"");
    }

    private static String nextThing(String page) {
        int start = page.indexOf("class=\"card next\"");
        return start < 0 ? "" : page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void hidesTheNextThingForToday() {
        ana.post("/home/pauses", "reminder", "next-thing");

        assertThat(nextThing(ana.read("/home"))).isEmpty();
    }

    @Test
    void suggestsARecoveryCodeFirstOnceSomethingWasKept() {
        assertThat(nextThing(ana.read("/home"))).doesNotContain("/recovery-code");

        ana.post("/about-us", "base", "0", "lovedOne", "Juniper");

        assertThat(nextThing(ana.read("/home"))).contains("href=\"/recovery-code\"");
    }

    @Test
    void remindsOfTheCodeInOneLineUntilLater() {
        ana.post("/about-us", "base", "0", "lovedOne", "Juniper");
        ana.post("/home/pauses", "reminder", "next-thing");
        String line = ana.read("/home");

        ana.post("/home/pauses", "reminder", "recovery-code");

        assertThat(line).contains("class=\"strip\"", "href=\"/recovery-code\"");
        assertThat(ana.read("/home")).doesNotContain("/recovery-code");
    }

    @Test
    void stopsEveryPromptAfterADeathAndBringsAllBack() {
        ana.post("/about-us", "base", "0", "lovedOne", "Juniper", "country", "ie");
        ana.post("/home/steps/6", "status", "completed");
        ana.post("/about-us/bereavement", "died", "yes");
        String quiet = ana.read("/home");

        ana.post("/about-us/bereavement", "died", "no");
        String usual = ana.read("/home");

        assertThat(quiet)
                .contains("We are so sorry", "tel:1800807077", "/situations/my-person-has-died")
                .doesNotContain(
                        "class=\"card next\"",
                        "class=\"strip\"",
                        "/recovery-code",
                        "step-row",
                        "They used again",
                        "class=\"mood\"");
        assertThat(quiet.substring(quiet.indexOf("<main"), quiet.indexOf("</main")))
                .doesNotContain("/treatment");
        assertThat(usual).contains("9 of 10 open", "class=\"card next\"");
        assertThat(ana.read("/about-us")).contains("Juniper");
    }

    @Test
    void showsOtherLinesWhereNoneIsForGriefAlone() {
        ana.post("/about-us", "base", "0", "country", "us");
        ana.post("/about-us/bereavement", "died", "yes");

        assertThat(ana.read("/home")).contains("no checked line for grief alone", "tel:988");
    }

    @Test
    void keepsADeathSealed() {
        ana.post("/about-us/bereavement", "died", "yes");

        byte[] sealed = jdbc.sql(
                        "select sealed from about_us where owner_id = (select id from account where name = :name)")
                .param("name", ana.name())
                .query(byte[].class)
                .single();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("bereaved", "true");
    }

    @Test
    void saysWhenTheJournalWasLastWrittenAndNotAWord() {
        ana.post("/journal/entries", "base", "0", "edition", "0", "text", "Juniper came home", "day", today());

        assertThat(ana.read("/home")).contains("You last wrote today").doesNotContain("Juniper");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Dublin")).toString();
    }

    @ParameterizedTest
    @FieldSource("org.porchlight.home.FirstPageController#MOODS")
    void beginsAJournalPageWithTheMood(String mood) {
        MockHttpServletResponse form = ana.post("/journal/entries/new", "mood", mood);

        assertThat(form.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(form)).containsPattern("value=\"" + mood + "\"[^>]* checked");
        assertThat(ana.read("/home")).contains("Nothing written yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "happy", "<b>"})
    void beginsAJournalPageWithoutAMoodItDoesNotKnow(String mood) {
        MockHttpServletResponse form = ana.post("/journal/entries/new", "mood", mood);

        assertThat(form.getStatus()).isEqualTo(200);
        assertThat(Visitor.text(form)).doesNotContain("happy").containsPattern("name=\"mood\" value=\"\"[^>]* checked");
    }
}
