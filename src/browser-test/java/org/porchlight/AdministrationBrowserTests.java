package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administration on a phone, from the first page of a new copy to a sign-in that asks for a code. */
@PorchlightServerTest
class AdministrationBrowserTests {

    /** What the log would say; only its hash is stored, so a test has to choose it. */
    private static final String SET_UP_CODE = "ABCDEFGHJKMNPQRSTVWX";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final StarterDirectory starter;
    private Newcomer dana;
    private Newcomer bea;
    private Looks looks;

    @Autowired
    AdministrationBrowserTests(JdbcClient jdbc, StarterDirectory starter) {
        this.jdbc = jdbc;
        this.starter = starter;
    }

    @BeforeEach
    void beginWithoutAnAdministrator() {
        endAdministration();
        dana = new Newcomer(port, true);
        bea = new Newcomer(port, false).signUp();
        looks = new Looks(dana);
    }

    @AfterEach
    void close() {
        dana.close();
        bea.close();
        endAdministration();
    }

    private void endAdministration() {
        jdbc.sql("delete from account where role = 'administrator'").update();
        jdbc.sql("delete from invitation").update();
    }

    /** Returns the key of the authenticator app. */
    private String setUp() {
        dana.go("/set-up");
        looks.right("set-up");
        looks.broken("/set-up", "#code", "no code", "/set-up");
        jdbc.sql("update set_up_code set code_hash = sha256(convert_to(:code, 'UTF8'))")
                .param("code", SET_UP_CODE)
                .update();
        dana.typeInto("#code", SET_UP_CODE);
        dana.send("/set-up");
        dana.page().locator("#name").waitFor();
        looks.right("the first administrator");
        String key = dana.page().locator(".code-groups").innerText();
        dana.typeInto("#name", dana.name());
        dana.typeInto("#password", "short");
        dana.typeInto("#code", "000000");
        dana.send("/set-up/administrator");
        looks.wrong("the first administrator, with a short password");
        dana.typeInto("#password", Newcomer.PASSWORD);
        dana.typeInto("#code", AuthenticatorApp.code(key, 0));
        dana.send("/set-up/administrator");
        dana.page().locator(".code-list").waitFor();
        looks.right("backup codes");
        return key;
    }

    private void lookAtAnAccount() {
        dana.go("/admin/accounts");
        looks.right("accounts");
        dana.typeInto("#name", bea.name());
        dana.send("/admin/accounts");
        dana.page().locator("tbody a").click();
        String account = dana.path();
        looks.right("an account");
        dana.send(account + "/reset-link");
        dana.page().locator("#link").waitFor();
        looks.right("a reset link");
        dana.go(account);
        dana.send(account + "/disable");
        dana.page().locator("form[action$='/open']").waitFor();
        looks.right("a disabled account");
    }

    @Test
    void isRightFromTheFirstPageToASignInWithACode() {
        String key = setUp();
        dana.go("/admin");
        looks.right("administration");
        dana.send("/admin/invitations");
        dana.page().locator("#link").waitFor();
        looks.right("an invitation");
        dana.go("/admin");
        looks.right("administration with an invitation");
        lookAtAnAccount();

        dana.go("/account");
        dana.send("/sign-out");
        dana.page().waitForURL("**/signed-out");
        dana.signIn(Newcomer.PASSWORD);
        dana.page().locator("#code").waitFor();
        looks.right("second factor");
        dana.typeInto("#code", "no code");
        dana.send("/second-factor");
        looks.wrong("second factor, with a wrong code");
        dana.typeInto("#code", AuthenticatorApp.code(key, 1));
        dana.send("/second-factor");
        dana.page().waitForURL("**/journal");

        looks.foundNothing();
        assertThat(dana.go("/admin").status()).isEqualTo(200);
    }

    @Test
    void loadsAListOfMeetingsFromAFile() {
        setUp();
        dana.go("/admin/meetings");
        looks.right("meeting lists");
        dana.typeInto("#name", "Browser feed");
        dana.typeInto("#publisher", "Example groups");
        dana.typeInto("#url", "https://groups.example/meetings");
        dana.typeInto("#licence", "For everybody");
        dana.typeInto("#fellowship", "Families together");
        dana.page().locator("#timeZone").selectOption("America/New_York");
        try {
            send("{\"no\":\"feed\"}");
            dana.page()
                    .locator("[data-status]:has-text('neither Meeting Guide nor BMLT')")
                    .waitFor();
            choose("[{\"name\":\"Porch lights\",\"slug\":\"porch\",\"day\":2,\"time\":\"19:00\"}]");
            dana.page().locator("button[name=look]").click();
            dana.page()
                    .locator("[data-status]:has-text('Nothing was loaded yet. One meeting would be new')")
                    .waitFor();
            send(
                    "[{\"name\":\"Porch lights\",\"slug\":\"porch\",\"day\":2,\"time\":\"19:00\",\"location\":\"St. Mark\"}]");
            dana.page().locator("li:has-text('Browser feed')").waitFor();
            looks.right("meeting lists with one");
            dana.go("/meetings");
            looks.right("meetings");
            assertThat(dana.page().locator("main").textContent())
                    .contains("Porch lights", "Families together", "Next: Tuesday");
            looks.foundNothing();
        } finally {
            for (String table : new String[] {"meeting", "meeting_feed", "import_run"}) {
                jdbc.sql("delete from " + table
                                + " where source_id = (select id from source where slug = 'meetings-browser-feed')")
                        .update();
            }
            jdbc.sql("delete from source where slug = 'meetings-browser-feed'").update();
        }
    }

    @Test
    void answersWhatVisitorsReportAboutAPlace() {
        LoadedDirectory.await(starter);
        setUp();
        long place = jdbc.sql("select offering_id from finder_entry order by offering_id offset 5000 limit 1")
                .query(Long.class)
                .single();
        try {
            for (String words : new String[] {"It rings out", "A fax answers"}) {
                jdbc.sql("insert into problem_report (offering_id, reason, known_by, text, reported_at)"
                                + " values (?, 'wrong_number', 'called', ?, now())")
                        .params(place, words)
                        .update();
            }
            dana.go("/admin/places");
            looks.right("places with reports");
            dana.page().locator("h2 a").first().click();
            looks.right("a place with reports");
            dana.typeInto("#number", "911");
            dana.page().locator("button[value=number]").click();
            looks.wrong("a number nobody can dial");
            dana.typeInto("#number", "614-555-0142");
            dana.page().locator("button[value=number]").click();
            dana.page().locator("p[role=status]").waitFor();
            looks.right("a mended place");
            dana.page().locator("form[action$='/undo'] button").click();
            dana.page().locator("text=Taken back on").waitFor();
            dana.page().locator("button[value=closed]").click();
            dana.page().locator("p[role=status]:has-text('has closed')").waitFor();
            dana.page().locator("form[action$='/undo'] button").click();
            dana.page()
                    .locator("p[role=status]:has-text('back to what it was')")
                    .waitFor();
            looks.foundNothing();
            assertThat(jdbc.sql("select count(*) from problem_report where offering_id = ? and handled_at is null")
                            .param(place)
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            jdbc.sql("delete from problem_report where offering_id = ?")
                    .param(place)
                    .update();
            jdbc.sql("delete from listing_change where offering_id = ?")
                    .param(place)
                    .update();
        }
    }

    @Test
    void looksAtAListOfPlacesLoadsItAndTakesItBack() throws IOException {
        LoadedDirectory.await(starter);
        setUp();
        try {
            dana.go("/admin/lists");
            dana.page().selectOption("#source", "another");
            looks.right("lists of places");
            dana.typeInto("#year", "2024");
            chooseList(
                    List.of("Lamp House", "1 Porch Road", "614-555-0142"),
                    List.of("Ember", "2 Porch Road", "614-555-0143"),
                    List.of("", "3 Porch Road", ""));
            dana.send("/admin/lists/file");
            dana.page().locator("[data-status]:has-text('what the list is')").waitFor();
            dana.typeInto("#name", "Browser list");
            dana.typeInto("#publisher", "Porch County");
            dana.typeInto("#url", "https://porch.example/list");
            dana.typeInto("#licence", "Published for everybody.");
            dana.send("/admin/lists/file");
            dana.page().locator("button[value=load]").waitFor();
            looks.right("what a list would change");
            dana.page().locator("button[value=load]").click();
            dana.page().locator("text=It is loaded.").waitFor();
            looks.right("a loaded list");

            dana.go("/admin/lists");
            dana.page().selectOption("#source", "browser-list");
            dana.typeInto("#year", "2025");
            chooseList(
                    List.of("Lamp Recovery", "1 Porch Road", "614-555-0144"),
                    List.of("Ember", "2 Porch Road", "614-555-0143"));
            dana.send("/admin/lists/file");
            dana.page().locator("#doubts").waitFor();
            dana.page().locator("summary").first().click();
            looks.right("doubtful rows");
            dana.page().locator("input[value=same]").check();
            dana.page().locator("form[action$='/decisions'] button").click();
            dana.page()
                    .locator("text=You have decided about all of them.")
                    .first()
                    .waitFor();
            dana.page().locator("button[value=load]").click();
            dana.page().locator("text=It is loaded.").waitFor();
            dana.go("/admin/lists");
            looks.right("lists that were loaded");
            dana.page().locator("form[action$='/undo'] button").click();
            dana.page().locator("p[role=status]:has-text('It is taken back')").waitFor();
            looks.foundNothing();
        } finally {
            clearList();
        }
    }

    /** A workbook in the form of the national directory. */
    @SafeVarargs
    private void chooseList(List<String>... places) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0");
                Worksheet sheet = workbook.newWorksheet("Facilities List")) {
            row(
                    sheet,
                    0,
                    "name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info"
                            .split(","));
            for (int i = 0; i < places.length; i++) {
                row(
                        sheet,
                        i + 1,
                        places[i].get(0),
                        "",
                        places[i].get(1),
                        "",
                        "Columbus",
                        "OH",
                        "43215",
                        places[i].get(2),
                        "",
                        "",
                        "",
                        "",
                        "SA BU");
            }
        }
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        dana.page().locator("#file").setInputFiles(new FilePayload("porch.xlsx", type, file.toByteArray()));
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private void clearList() {
        String ours = "(select id from source where slug = 'browser-list')";
        List<Long> places = jdbc.sql("select offering_id from source_record where source_id in " + ours)
                .query(Long.class)
                .list();
        Long[] ids = places.toArray(Long[]::new);
        jdbc.sql("delete from list_import").update();
        jdbc.sql("delete from import_before where offering_id = any (?)")
                .param(ids)
                .update();
        jdbc.sql("delete from source_record where source_id in " + ours).update();
        jdbc.sql("delete from offering where id = any (?)").param(ids).update();
        jdbc.sql("delete from import_run where source_id in " + ours).update();
        jdbc.sql("delete from source where slug = 'browser-list'").update();
    }

    private void send(String feed) {
        choose(feed);
        dana.send("/admin/meetings");
    }

    private void choose(String feed) {
        dana.page()
                .locator("#file")
                .setInputFiles(new FilePayload("feed.json", "application/json", feed.getBytes(StandardCharsets.UTF_8)));
    }
}
