package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** A volunteer on a tired evening sends a list, sees what it would change, loads it, and takes it back. */
@PeopleTest
class ListPagesTests {

    private static final String ANOTHER = "/admin/lists/file?source=another&year=2024&name=Porch County list"
            + "&publisher=Porch County&url=https://porch.example/list&licence=For everybody&file=porch.xlsx";
    private static final String NEWER = "/admin/lists/file?source=porch-county-list&year=2025&file=porch-2025.xlsx";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final People people;
    private final JdbcClient jdbc;
    private final StarterDirectory starter;
    private Browser dana;

    ListPagesTests(People people, JdbcClient jdbc, StarterDirectory starter) {
        this.people = people;
        this.jdbc = jdbc;
        this.starter = starter;
        this.dana = people.visitor();
    }

    @BeforeEach
    void openTheDesk() {
        LoadedDirectory.await(starter);
        people.goHome();
        dana = people.administrator();
    }

    @AfterEach
    void clearTheDesk() {
        String ours = "(select id from source where slug = 'porch-county-list')";
        jdbc.sql("create temporary table gone as select offering_id as id from source_record where source_id in "
                        + ours)
                .update();
        for (String sql : new String[] {
            "delete from list_import",
            "delete from import_before where offering_id in (select id from gone)",
            "delete from source_record where source_id in " + ours,
            "delete from offering where id in (select id from gone)",
            "delete from import_run where source_id in " + ours,
            "delete from source where slug = 'porch-county-list'",
            "drop table gone"
        }) {
            jdbc.sql(sql).update();
        }
    }

    private String send(String path, TinyWorkbook list) throws Exception {
        return send(path, Files.readAllBytes(list.write(folder)));
    }

    /** @return the path of the list's page */
    private String send(String path, byte[] file) {
        dana.get("/admin/lists");
        dana.sendFile(path, file);
        assertThat(dana.status()).as(dana.page()).isEqualTo(200);
        return dana.page().replaceAll(".*\"page\":\"([^\"]+)\".*", "$1");
    }

    /** The page of a list once nobody works on it any more. */
    private String read(String path) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        String page = text(path);
        while (page.contains("every two seconds") && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            page = text(path);
        }
        return page;
    }

    private String text(String path) {
        return HtmlUtils.htmlUnescape(dana.get(path).page().replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ");
    }

    private static TinyWorkbook first() {
        return TinyWorkbook.withHeader()
                .place("Lamp House", "", "614-555-0100", "SA BU")
                .address("Ember", "OH", "43215")
                .address("Wick", "OH", "43215");
    }

    private int shown() {
        return jdbc.sql("""
                select count(*) from offering o join source_record r on r.offering_id = o.id join source s on s.id = r.source_id
                where s.slug = 'porch-county-list' and o.status <> 'hidden' and r.absent_since is null""").query(Integer.class).single();
    }

    private void load(String page) throws InterruptedException {
        read(page);
        dana.post(page, "what", "load");
        assertThat(read(page)).contains("It is loaded.");
    }

    @Test
    void seesFirstLoadsThenAndTakesItBack() throws Exception {
        String page = send(ANOTHER, first());

        assertThat(read(page)).contains("New places 3", "Rows in the file 3", "Lamp House", "Load it");
        assertThat(shown()).as("looking changes nothing").isZero();
        load(page);
        assertThat(shown()).isEqualTo(3);

        String newer = send(
                NEWER,
                TinyWorkbook.withHeader()
                        .place("Lamp House", "", "614-555-0111", "SA BU MD")
                        .address("Ember", "OH", "43215")
                        .address("Glow", "OH", "43215")
                        .address("Far", "OH", "nowhere"));
        assertThat(read(newer))
                .contains("Changed places 1", "Main number: 614-555-0100 becomes 614-555-0111", "Codes: MD is new")
                .contains("New places 1", "Missing from it 1", "Rows left out 1", "\"nowhere\" is no ZIP code");
        assertThat(dana.get(newer + "/rows.csv").page()).isEqualTo("""
                row,what,name,why\r
                5,rejected,Far,"\""nowhere"" is no ZIP code"\r
                """);
        load(newer);
        assertThat(shown()).isEqualTo(3);
        assertThat(number()).isEqualTo("614-555-0111");

        String lists = text("/admin/lists");
        assertThat(lists).contains("Porch County list, list of 2025: 3 places", "1 changed", "Take this back");
        dana.post("/admin/lists/runs/" + run() + "/undo");
        assertThat(text(dana.location())).contains("It is taken back.", "Porch County list, list of 2024: 3 places");
        assertThat(number()).isEqualTo("614-555-0100");
        assertThat(shown()).isEqualTo(3);
    }

    private String number() {
        return jdbc.sql("select p.raw from phone p join offering o on o.id = p.offering_id where o.name = 'Lamp House'")
                .query(String.class)
                .single();
    }

    private long run() {
        return jdbc.sql("select max(id) from import_run where undone_at is null")
                .query(Long.class)
                .single();
    }

    @Test
    void asksAPersonWhereAPlaceMayHaveAnotherName() throws Exception {
        load(send(ANOTHER, first()));
        TinyWorkbook newer = TinyWorkbook.withHeader()
                .place("Lamp Recovery Center", "", "614-555-0199", "SA BU")
                .address("Ember", "OH", "43215")
                .address("Wick", "OH", "43215");

        String page = send(NEWER, newer);

        assertThat(read(page))
                .contains(
                        "Of the new ones, maybe known 1", "The same address, another name.", "One is left to decide.");
        dana.get(page);
        dana.post(page + "/decisions", "row-2", "same", "row-3", "same", "row-999", "other", "page", "1");
        assertThat(text(page)).contains("You have decided about all of them.");
        load(page);
        assertThat(shown()).as("joined, not added").isEqualTo(3);
        assertThat(number("Lamp Recovery Center")).isEqualTo("614-555-0199");
        assertThat(jdbc.sql("select count(*) from offering where name = 'Lamp House'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String number(String name) {
        return jdbc.sql("select p.raw from phone p join offering o on o.id = p.offering_id where o.name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    @Test
    void looksAgainInsteadOfLoadingSomethingElseThanWasSeen() throws Exception {
        String one = send(ANOTHER, first());
        read(one);
        String other = send(ANOTHER, first());
        read(other);
        load(one);

        dana.get(other);
        dana.post(other, "what", "load");

        assertThat(read(other)).contains("Nothing. All places stand in it as they are known here.", "As they were 3");
        dana.post(other, "what", "discard");
        assertThat(text(dana.location())).contains("It is thrown away.");
        assertThat(dana.get(other).status()).isEqualTo(404);
    }

    @Test
    void showsTheWebsiteOfAPlaceAndSaysWhereItIsNotLikeTheName() throws Exception {
        String csv = """
                name,street,city,state,zip,codes,website
                Lamp House,1 Porch Road,Columbus,OH,43215,SA BU,www.lamp-house.example
                Ember Clinic,2 Porch Road,Columbus,OH,43215,SA BU,https://best-rehab.example/call
                Wick,3 Porch Road,Columbus,OH,43215,SA BU,javascript:alert(1)
                """;
        load(send(ANOTHER, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(place("Lamp House"))
                .contains("href=\"https://www.lamp-house.example\"")
                .doesNotContain("not like the name");
        assertThat(place("Ember Clinic")).contains("href=\"https://best-rehab.example/call\"", "not like the name");
        assertThat(place("Wick")).doesNotContain("javascript", "Their website");
    }

    private String place(String name) {
        long id = jdbc.sql("select id from offering where name = ? and website <> ''")
                .param(name)
                .query(Long.class)
                .single();
        return people.visitor().get("/treatment/" + id).page();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        String page = send(ANOTHER, "no list at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(read(page)).contains("The list \"porch.xlsx\" cannot be read", "Throw it away");
        assertThat(shown()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "source=another&year=2024&name=x&publisher=y&url=ftp://z&licence=l, no-address",
        "source=another&year=24&name=x&publisher=y&url=https://z.example&licence=l, no-year",
        "source=another&year=2024&name=x, missing",
        "source=nobody&year=2024, missing",
        "source=another&year=2024&name=...&publisher=y&url=https://z.example&licence=l, missing"
    })
    void refusesWhatDoesNotSayWhatItIs(String about, String reason) {
        dana.get("/admin/lists");
        dana.sendFile("/admin/lists/file?" + about, new byte[] {1});

        assertThat(dana.status()).isEqualTo(422);
        assertThat(dana.page()).isEqualTo("{\"failed\":\"" + reason + "\"}");
        assertThat(jdbc.sql("select count(*) from list_import")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnEmptyFileAndAnUnknownPage() {
        dana.get("/admin/lists");
        dana.sendFile(ANOTHER, new byte[0]);

        assertThat(dana.page()).isEqualTo("{\"failed\":\"empty\"}");
        assertThat(dana.get("/admin/lists/00000000-0000-4000-8000-000000000000").status())
                .isEqualTo(404);
        assertThat(dana.get("/admin/lists/00000000-----------------------------")
                        .status())
                .isEqualTo(404);
        dana.get("/admin/lists");
        dana.post("/admin/lists/runs/1/undo");
        assertThat(text(dana.location())).contains("That could not be taken back");
    }

    @Test
    void doesNotSayThatALoadedListIsThrownAway() throws Exception {
        String page = send(ANOTHER, first());
        load(page);

        dana.post(page, "what", "discard");

        assertThat(dana.location()).isEqualTo(page);
        assertThat(read(page)).contains("It is loaded.");
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void doesNotThrowAwayWhatIsBeingLoaded() throws Exception {
        String page = send(ANOTHER, first());
        read(page);
        jdbc.sql("update list_import set state = 'applying'").update();

        dana.post(page, "what", "discard");

        assertThat(dana.location()).isEqualTo(page);
        assertThat(text(page)).as(dana.status() + " " + dana.page()).contains("It is being loaded.");
    }

    @Test
    void takesWorkThatDiedUpAgain() throws Exception {
        String page = send(ANOTHER, first());
        read(page);
        jdbc.sql("update list_import set state = 'applying', alive_at = alive_at - interval '1 minute'")
                .update();

        assertThat(text(page)).contains("The work ended without a word. Nothing was changed.", "Look again");
        dana.post(page, "what", "look");

        assertThat(read(page)).contains("New places 3");
    }
}
