package org.porchlight.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** A volunteer answers what families reported, and what families see afterwards. */
@PeopleTest
class ListingUpkeepPagesTests {

    private final People people;
    private final JdbcClient jdbc;
    private final StarterDirectory starter;

    private Browser dana;
    private long place;
    private String name;
    private String number;

    ListingUpkeepPagesTests(People people, JdbcClient jdbc, StarterDirectory starter) {
        this.people = people;
        this.jdbc = jdbc;
        this.starter = starter;
    }

    @BeforeEach
    void chooseAPlace() {
        LoadedDirectory.await(starter);
        people.goHome();
        place = jdbc.sql("""
                select o.id from offering o join finder_entry f on f.offering_id = o.id
                where exists (select from phone where phone.offering_id = o.id) order by o.id offset 4000 limit 1""").query(Long.class).single();
        name = jdbc.sql("select name from offering where id = ?")
                .param(place)
                .query(String.class)
                .single();
        number = firstNumber();
        dana = people.administrator();
    }

    @AfterEach
    void putEverythingBack() {
        for (String sql : new String[] {
            "delete from listing_suggestion where offering_id = ?",
            "delete from listing_change where offering_id = ?",
            "delete from problem_report where offering_id = ?",
            "delete from listing_check where offering_id = ?"
        }) {
            jdbc.sql(sql).param(place).update();
        }
        assertThat(firstNumber()).as("each test takes its changes back").isEqualTo(number);
        assertThat(status()).isEqualTo("active");
    }

    private String firstNumber() {
        return jdbc.sql("select raw from phone where offering_id = ? order by sort limit 1")
                .param(place)
                .query(String.class)
                .single();
    }

    private String status() {
        return jdbc.sql("select status from offering where id = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    private boolean isInTheFinder() {
        return jdbc.sql("select exists (select from finder_entry where offering_id = ?)")
                .param(place)
                .query(Boolean.class)
                .single();
    }

    private void report(String reason, String text) {
        jdbc.sql("insert into problem_report (offering_id, reason, text, reported_at) values (?, ?, ?, now())")
                .params(place, reason, text)
                .update();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from problem_report where offering_id = ? and handled_at is null")
                .param(place)
                .query(Integer.class)
                .single();
    }

    private String read(String path) {
        return HtmlUtils.htmlUnescape(dana.get(path).page());
    }

    private String family() {
        return HtmlUtils.htmlUnescape(
                people.visitor().get("/treatment/" + place).page());
    }

    private String page() {
        return read("/admin/places/" + place);
    }

    /** From the page of the place, where the form's token stands. */
    private void send(String path, String... fields) {
        dana.get("/admin/places/" + place).post("/admin/places/" + place + path, fields);
    }

    private void answer(String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "seen";
        all[fields.length + 1] = Long.toString(Long.MAX_VALUE / 10);
        send("", all);
    }

    private void takeBackTheNewest() {
        long change = jdbc.sql("select max(id) from listing_change where offering_id = ? and undone_at is null")
                .param(place)
                .query(Long.class)
                .single();
        send("/changes/" + change + "/undo");
    }

    @Test
    void findsWhatWasReportedAndNothingElse() {
        assertThat(read("/admin/places")).contains("No report waits for an answer");
        report("wrong_number", "It rings <b>out</b>");

        assertThat(read("/admin/places")).contains(name, "1 report waits, 1 of a wrong number");
        assertThat(read("/admin/places?words=zzzz")).contains("No place fits");
        assertThat(dana.get("/admin/places/" + place).page()).contains("It rings &lt;b&gt;out&lt;/b&gt;");
    }

    @Test
    void warnsFamiliesOnceTwoPeopleSayThatTheNumberIsWrong() {
        report("wrong_number", "");
        assertThat(family()).doesNotContain("say this number is wrong");

        report("wrong_number", "");
        assertThat(family()).contains("Two or more people say this number is wrong");

        answer("answer", "right");
        assertThat(family()).doesNotContain("say this number is wrong").contains("got through");
        assertThat(waiting()).isZero();
    }

    @Test
    void leavesAReportWaitingThatCameAfterThePageWasShown() {
        report("closed", "");
        long seen =
                jdbc.sql("select max(id) from problem_report").query(Long.class).single();
        report("moved", "Second Street now");

        send("", "answer", "nothing", "seen", Long.toString(seen));

        assertThat(waiting()).isEqualTo(1);
        assertThat(page()).contains("Second Street now");
    }

    @Test
    void showsTheRightNumberAndTakesItBackExactly() {
        String before = jdbc.sql("select string_agg(p::text, ' ' order by sort) from phone p where offering_id = ?")
                .param(place)
                .query(String.class)
                .single();

        answer("answer", "number", "number", "614-555-0142 x9");
        assertThat(family()).contains("614-555-0142 x9").doesNotContain("Call " + number);
        assertThat(page()).contains(number + " became 614-555-0142 x9", "Dana");

        takeBackTheNewest();
        assertThat(jdbc.sql("select string_agg(p::text, ' ' order by sort) from phone p where offering_id = ?")
                        .param(place)
                        .query(String.class)
                        .single())
                .isEqualTo(before);
        assertThat(page()).contains("Taken back on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "911",
                "614-155-0142",
                "<script>",
                "\u202e614-555-0142\u0000",
                "6145550142614555014261455501426145550142614555014261455501421"
            })
    void refusesWhatNoTelephoneCanDialAndKeepsItOnThePage(String typed) {
        report("wrong_number", "");

        answer("answer", "number", "number", typed);

        assertThat(dana.status()).isIn(400, 422);
        assertThat(firstNumber()).isEqualTo(number);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void keepsAHiddenPlaceOutOfTheFinderOnly() {
        answer("answer", "hidden");

        assertThat(isInTheFinder()).isFalse();
        assertThat(people.visitor().get("/treatment/" + place).status()).isEqualTo(404);
        assertThat(read("/admin/places?only=hidden")).contains(name);

        takeBackTheNewest();
        assertThat(isInTheFinder()).isTrue();
        assertThat(family()).contains(name);
    }

    @Test
    void findsWhatWasChangedAsLongAsTheChangeHolds() {
        answer("answer", "closed");
        assertThat(read("/admin/places?only=edited")).contains("/admin/places/" + place + "\"");
        assertThat(read("/admin/places?only=shown&words=" + name)).contains(name);

        takeBackTheNewest();
        assertThat(read("/admin/places?only=edited")).doesNotContain("/admin/places/" + place + "\"");
    }

    @Test
    void tellsFamiliesThatAPlaceHasClosed() {
        answer("answer", "closed");
        assertThat(family()).contains("Marked as closed");
        assertThat(isInTheFinder()).isTrue();

        answer("answer", "active");
        assertThat(family()).doesNotContain("Marked as closed");
        assertThat(page()).contains("From \"Shown\" to \"Marked as closed\"", "From \"Marked as closed\" to \"Shown\"");
    }

    @Test
    void takesBackOnlyTheNewestChangeOfAKind() {
        answer("answer", "number", "number", "614-555-0142");
        long older =
                jdbc.sql("select max(id) from listing_change").query(Long.class).single();
        answer("answer", "number", "number", "614-555-0143");

        send("/changes/" + older + "/undo");
        assertThat(firstNumber()).isEqualTo("614-555-0143");

        takeBackTheNewest();
        assertThat(firstNumber()).isEqualTo("614-555-0142");
        takeBackTheNewest();
    }

    @Test
    void asksBeforeItTakesTheNumberOfANewerList() {
        answer("answer", "number", "number", "614-555-0142");
        String raw = "[{\"sort\":1,\"role\":\"main\",\"raw\":\"" + number
                + "\",\"e164\":null,\"extension\":null,\"vanity\":false}]";
        jdbc.sql("""
                insert into listing_suggestion (offering_id, field, incoming, run_id, is_open)
                select ?, 'phone', ?::jsonb, max(id), true from import_run""").params(place, raw).update();
        assertThat(read("/admin/places?only=suggested")).contains(name);
        assertThat(page()).contains("The list now gives " + number);

        send("/suggestion", "take", "ours");
        assertThat(firstNumber()).isEqualTo("614-555-0142");
        assertThat(page()).doesNotContain("The list now gives");

        jdbc.sql("update listing_suggestion set is_open = true where offering_id = ?")
                .param(place)
                .update();
        send("/suggestion", "take", "list");
        assertThat(firstNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=0",
                "?page=99999",
                "?page=x",
                "?only=nonsense",
                "?words=%25_%5C",
                "?words=4321",
                "?only=unchecked&page=2",
                "?only=all&words=614"
            })
    void answersWhateverStandsInTheAddress(String query) {
        assertThat(dana.get("/admin/places" + query).status()).isEqualTo(200);
    }

    @Test
    void knowsNoPlaceThatNeverWas() {
        assertThat(dana.get("/admin/places/999999999999").status()).isEqualTo(404);
        assertThat(dana.get("/admin/places/" + place)
                        .post("/admin/places/999999999999", "answer", "closed")
                        .status())
                .isEqualTo(404);
        assertThat(dana.get("/admin/places/" + place)
                        .post("/admin/places/" + place, "answer", "explode")
                        .status())
                .isEqualTo(404);
    }
}
