package org.porchlight.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.LinksOut;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SteppedClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.ApplicationModule;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the family's choice to the counselor's page and back, with everything that can go wrong between. */
@PeopleTest
class SharingTests {

    private static final Pattern LINK = Pattern.compile("/share-links/([0-9a-f-]{36})");

    private final People people;
    private final Accounts accounts;
    private final LinksOut links;
    private final JdbcClient jdbc;
    private final SteppedClock clock;
    private final MockMvcTester web;

    private UUID anna = new UUID(0, 0);
    private Browser family;

    SharingTests(
            People people, Accounts accounts, LinksOut links, JdbcClient jdbc, SteppedClock clock, MockMvcTester web) {
        this.web = web;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        this.family = people.visitor();
    }

    @BeforeEach
    void signAnnaIn() {
        people.goHome();
        anna = people.make("Anna", Role.FAMILY);
        family = people.signIn(anna);
    }

    /** Keeps a plan of a talk and answers what a form calls it. */
    private String sheetAbout(String words) {
        family.get("/steps/2/conversation")
                .post(
                        "/worksheets",
                        "tool",
                        "conversation",
                        "about",
                        words,
                        "worksheet",
                        UUID.randomUUID().toString());
        assertThat(family.status()).isEqualTo(302);
        Matcher id = Pattern.compile("([0-9a-f-]{36})$").matcher(family.location());
        assertThat(id.find()).isTrue();
        return "worksheet:" + id.group(1);
    }

    /** Makes a link and answers where its owner sees it. */
    private String share(String... fields) {
        family.get("/share-links/new").post("/share-links", fields);
        assertThat(family.status()).as(family.page()).isEqualTo(302);
        Matcher id = LINK.matcher(family.location());
        assertThat(id.matches()).as(family.location()).isTrue();
        return family.location();
    }

    private String codeOf(String link) {
        return family.get(link).link();
    }

    private static Browser open(Browser reader, String code, String... more) {
        List<String> fields = new ArrayList<>(List.of("link", code));
        fields.addAll(List.of(more));
        return reader.post("/s", fields.toArray(String[]::new));
    }

    private Browser reads(String code) {
        Browser reader = open(people.visitor(), code);
        assertThat(reader.status()).as(reader.page()).isEqualTo(302);
        return reader.get(reader.location());
    }

    @Test
    void showsWhatWasChosenAndNothingElse() {
        String chosen = sheetAbout("The lost keys of Sunday");
        sheetAbout("The empty purse of Monday");
        String link = share("item", chosen, "recipient", "Dr. Lee", "from", "Ana", "days", "7", "single", "on");

        Browser reader = reads(codeOf(link));

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.page()).contains("The lost keys of Sunday", "Shared with you by Ana");
        assertThat(reader.page()).doesNotContain("purse of Monday", "Dr. Lee", "Anna");
        assertThat(family.get(link).page()).contains("Dr. Lee", "on a computer");
        assertThat(family.get("/home").page()).contains("One link is open");
    }

    @Test
    void looksTheSameBeforeItIsMade() {
        String chosen = sheetAbout("The lost keys of Sunday");

        family.get("/share-links/new")
                .post("/share-links/preview", "item", chosen, "from", "Ana", "days", "1", "single", "on");

        assertThat(family.page()).contains("The lost keys of Sunday", "This is what they will see");
        assertThat(links.open(anna)).isZero();
        family.post("/share-links/new", "item", chosen, "recipient", "Dr. Lee", "days", "1");
        assertThat(family.page()).contains("Dr. Lee").containsPattern("value=\"" + chosen + "\" checked");
    }

    @Test
    void usesNothingUpWhenARobotLooksAtIt() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7", "single", "on"));

        Browser robot = people.visitor();
        for (int i = 0; i < 3; i++) {
            assertThat(robot.get("/s").status()).isEqualTo(200);
        }

        assertThat(reads(code).page()).contains("Keys");
    }

    @Test
    void tellsBrowsersToKeepNothingAndSetsNoCookieBeforeOpen() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7", "single", "on"));

        MockHttpServletResponse before = web.get().uri("/s").exchange().getResponse();
        MockHttpServletResponse opened = web.post()
                .uri("/s")
                .header("Sec-Fetch-Site", "same-origin")
                .param("link", code)
                .exchange()
                .getResponse();
        Cookie cookie = Objects.requireNonNull(opened.getCookie("share"));
        MockHttpServletResponse letter = web.get()
                .uri(Objects.requireNonNull(opened.getRedirectedUrl()))
                .cookie(cookie)
                .exchange()
                .getResponse();

        assertThat(before.getHeaders("Set-Cookie")).isEmpty();
        assertThat(opened.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(letter.getStatus()).isEqualTo(200);
        for (MockHttpServletResponse answer : List.of(before, opened, letter)) {
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow, noarchive");
        }
    }

    @Test
    void acceptsAFormWithoutAnOriginOnlyWhereTheSecretProtectsIt() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7"));

        assertThat(web.post()
                        .uri("/s")
                        .header("Origin", "null")
                        .param("link", code)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(web.post()
                        .uri("/s")
                        .header("Origin", "https://evil.example")
                        .param("link", code)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(web.post()
                        .uri("/sign-in")
                        .header("Origin", "null")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void opensInTheFirstBrowserOnlyAndTellsItsOwner() {
        String link = share("item", sheetAbout("Keys"), "days", "7", "single", "on");
        String code = codeOf(link);
        Browser first = reads(code);

        Browser second = open(people.visitor(), code);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page()).contains("opened before").doesNotContain("Keys");
        assertThat(open(first, code).status()).isEqualTo(302);
        assertThat(family.get(link).page()).contains("Somebody else tried to open it");
    }

    @Test
    void opensForManyWhereTheOwnerSaysSo() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7"));

        assertThat(reads(code).page()).contains("Keys");
        assertThat(reads(code).page()).contains("Keys");
    }

    @Test
    void letsExactlyOneInOfManyAtOnce() throws Exception {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7", "single", "on"));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Browser one = people.visitor();
                all.add(() -> open(one, code).status());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : crowd.invokeAll(all)) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(302);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void answersTheSameWhateverTheReasonThatItIsNotOpen() {
        String closed = share("item", sheetAbout("Keys"), "days", "7");
        String closedCode = codeOf(closed);
        family.get(closed).post(closed + "/closing");
        String ended = codeOf(share("item", sheetAbout("Purse"), "days", "1"));
        clock.forward(Duration.ofDays(1).plusMinutes(1));

        String unknown = open(people.visitor(), "A".repeat(43)).page();

        for (String code : List.of(closedCode, ended)) {
            Browser reader = open(people.visitor(), code);
            assertThat(reader.status()).isEqualTo(404);
            assertThat(reader.page()).isEqualTo(unknown).contains("This link is not open");
        }
    }

    @Test
    void readsNothingMoreOnceItIsClosed() {
        String link = share("item", sheetAbout("Keys"), "days", "7");
        Browser reader = open(people.visitor(), codeOf(link));
        String pages = reader.location();
        assertThat(reader.get(pages).page()).contains("Keys");

        family.get(link).post(link + "/closing");

        assertThat(reader.get(pages).status()).isEqualTo(404);
        assertThat(reader.page()).doesNotContain("Keys");
        assertThat(left("content is not null or lookup is not null")).isZero();
        assertThat(family.get(link).page()).contains("You closed it on");
    }

    private int left(String which) {
        return jdbc.sql("select count(*) from share_link where " + which)
                .query(Integer.class)
                .single();
    }

    @Test
    void closesAllAtOnce() {
        share("item", sheetAbout("Keys"), "days", "7");
        share("item", sheetAbout("Purse"), "days", "30");

        family.get("/share-links").post("/share-links/closing");

        assertThat(links.open(anna)).isZero();
        assertThat(left("content is not null")).isZero();
    }

    @Test
    void forgetsASnapshotWhenItsTimeIsOver() {
        share("item", sheetAbout("Keys"), "days", "1");
        clock.forward(Duration.ofDays(1).plusMinutes(1));

        ReflectionTestUtils.invokeMethod(links, "sweep");

        assertThat(left("content is not null or lookup is not null")).isZero();
        assertThat(left("ended_by = 'time'")).isOne();
    }

    @Test
    void asksForAPasscodeAndClosesWhenItIsGuessedAt() {
        String link = share("item", sheetAbout("Keys"), "days", "7", "passcode", "seven lamps");
        String code = codeOf(link);
        Browser reader = people.visitor();

        assertThat(open(reader, code).page()).contains("Passcode").doesNotContain("Keys");
        for (int i = 1; i <= 5; i++) {
            assertThat(open(reader, code, "passcode", "seven lamp" + i).status())
                    .isEqualTo(422);
        }
        assertThat(open(reader, code, "passcode", "seven lamps").status()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(16));
        open(reader, code, "passcode", "seven lamps");
        assertThat(reader.get(reader.location()).page()).contains("Keys");

        Browser thief = people.visitor();
        for (int i = 1; i <= 20; i++) {
            clock.forward(Duration.ofMinutes(16));
            open(thief, code, "passcode", "guess " + i);
        }
        assertThat(thief.status()).isEqualTo(404);
        assertThat(left("ended_by = 'passcode'")).isOne();
        assertThat(family.get("/share-links").page()
                        + people.signIn(anna).get(link).page())
                .contains("guessed at the passcode");
    }

    @Test
    void makesWhoeverGuessesCodesWait() {
        Browser guesser = people.visitor();
        for (int i = 0; i < 10; i++) {
            assertThat(open(guesser, "A".repeat(42) + (char) ('A' + i)).status())
                    .isEqualTo(404);
        }

        assertThat(open(guesser, "B".repeat(43)).status()).isEqualTo(429);
    }

    @Test
    void bringsANoteBackThatOnlyItsOwnerReads() {
        String link = share("item", sheetAbout("Keys"), "days", "7", "notes", "on");
        Browser reader = open(people.visitor(), codeOf(link));
        String pages = reader.location();
        String once = UUID.randomUUID().toString();

        reader.get(pages).post(pages + "/notes", "note", "Call me <b>Tuesday</b>", "once", once);
        reader.get(pages).post(pages + "/notes", "note", "Call me <b>Tuesday</b>", "once", once);

        assertThat(family.get(link).page()).containsOnlyOnce("Call me &lt;b&gt;Tuesday&lt;/b&gt;");
        assertThat(everythingKept()).doesNotContain("Call me");
        reader.get(pages).post(pages + "/notes", "note", "x".repeat(5_001));
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.page()).contains("x".repeat(5_001));
        family.get(link).post(link + "/closing");
        assertThat(family.get(link).page()).contains("Call me");
    }

    @Test
    void losesNoNoteThatWasWrittenWhileTheLinkEnded() {
        String link = share("item", sheetAbout("Keys"), "days", "7", "notes", "on");
        Browser reader = open(people.visitor(), codeOf(link));
        String pages = reader.location();
        reader.get(pages);
        family.get(link).post(link + "/closing");

        reader.post(pages + "/notes", "note", "Call me on Tuesday");

        assertThat(reader.status()).isEqualTo(404);
        assertThat(reader.page()).contains("Call me on Tuesday", "was not sent").doesNotContain("Keys");
        assertThat(people.visitor()
                        .post(pages + "/notes", "note", "Call me on Tuesday")
                        .page())
                .contains("Call me on Tuesday", "was not sent");
    }

    @Test
    void takesNoNoteWhereNoneWasAskedFor() {
        String link = share("item", sheetAbout("Keys"), "days", "7");
        Browser reader = open(people.visitor(), codeOf(link));
        String pages = reader.location();

        assertThat(reader.get(pages).page()).doesNotContain("/notes");
        assertThat(reader.post(pages + "/notes", "note", "Hello").status()).isEqualTo(409);
        assertThat(reader.page()).doesNotContain("share_note");
    }

    /** All that the tables of this module hold, as text and as it would look in a stolen copy. */
    private String everythingKept() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("share_link", "share_session", "share_opening", "share_note")) {
            jdbc.sql("select * from " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values()
                            .forEach(value -> all.append(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                            + HexFormat.of().formatHex(bytes)
                                                    : Objects.toString(value))
                                    .append('\n')));
        }
        return all.toString();
    }

    @Test
    void keepsNothingInTheDatabaseThatOpensIt() {
        String link = share(
                "item", sheetAbout("The lost keys"), "recipient", "Dr. Lee", "days", "7", "passcode", "seven lamps");
        String code = codeOf(link);
        open(people.visitor(), code, "passcode", "seven lamps");

        byte[] secret = java.util.Base64.getUrlDecoder().decode(code);

        assertThat(everythingKept())
                .doesNotContain(
                        "lost keys",
                        "Dr. Lee",
                        code,
                        "seven lamps",
                        HexFormat.of().formatHex(secret));
    }

    @Test
    void isNotOpenOnceABitOfItHasChanged() {
        String link = share("item", sheetAbout("Keys"), "days", "7");
        String code = codeOf(link);
        Browser before = open(people.visitor(), code);
        String pages = before.location();

        jdbc.sql("update share_link set content = set_byte(content, 60, 255 - get_byte(content, 60))")
                .update();

        assertThat(open(people.visitor(), code).status()).isEqualTo(404);
        assertThat(before.get(pages).status()).isEqualTo(404);
        assertThat(family.get(link).status()).isEqualTo(200);
    }

    @Test
    void takesNothingThatIsSomebodyElses() {
        String hers = sheetAbout("Keys");
        String link = share("item", hers, "days", "7");
        Browser ben = people.signIn(people.make("Ben", Role.FAMILY));

        ben.get("/share-links/new").post("/share-links", "item", hers, "days", "7");

        assertThat(ben.status()).isEqualTo(422);
        assertThat(ben.get(link).status()).isEqualTo(404);
        assertThat(ben.get("/share-links/new").post(link + "/closing").status()).isEqualTo(404);
        assertThat(ben.get("/share-links/new").post(link + "/deletion").status())
                .isEqualTo(404);
        assertThat(links.open(anna)).isOne();
    }

    @Test
    void saysKindlyWhatIsMissing() {
        String sheet = sheetAbout("Keys");

        family.get("/share-links/new")
                .post("/share-links", "recipient", "<i>Lee</i>", "days", "400", "passcode", "abc");

        assertThat(family.status()).isEqualTo(422);
        assertThat(family.page())
                .contains("Tick at least one page", "Choose when this link stops working", "A passcode needs 6")
                .contains("&lt;i&gt;Lee&lt;/i&gt;");
        family.post("/share-links", "item", sheet, "days", "7", "from", "x".repeat(81));
        assertThat(family.page()).contains("80 letters or fewer");
        assertThat(open(people.visitor(), "no code").status()).isEqualTo(422);
        assertThat(family.get("/share-links/" + new UUID(1, 1)).status()).isEqualTo(404);
    }

    @Test
    void makesOneLinkOfAFormSentTwiceAndTwentyAtMost() {
        String sheet = sheetAbout("Keys");
        String once = UUID.randomUUID().toString();
        share("item", sheet, "days", "7", "once", once);
        share("item", sheet, "days", "7", "once", once);
        assertThat(links.open(anna)).isOne();
        for (int i = 1; i < 20; i++) {
            share("item", sheet, "days", "7");
        }

        family.get("/share-links/new").post("/share-links", "item", sheet, "days", "7");

        assertThat(family.status()).isEqualTo(422);
        assertThat(family.page()).contains("You have 20 open links");
    }

    @Test
    void wantsThePasswordAgainAfterAWhile() {
        String sheet = sheetAbout("Keys");
        family.get("/share-links/new");
        clock.forward(Duration.ofMinutes(6));

        family.post("/share-links", "item", sheet, "days", "7");

        assertThat(family.status()).isEqualTo(423);
        assertThat(family.page()).contains("kept.item");
    }

    @Test
    void closesWithTheAccount() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7"));
        Browser dana = people.administrator();

        dana.get("/admin/accounts/" + anna).post("/admin/accounts/" + anna + "/disable");

        assertThat(accounts.signedIn(anna)).isEmpty();
        assertThat(open(people.visitor(), code).status()).isEqualTo(404);
        assertThat(left("ended_by = 'site'")).isOne();
    }

    @Test
    void stopsTheLinksOfSomebodyWhoWasReadAlong() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7"));

        family.get("/account/new-key").post("/account/new-key", "new-password", "copper lantern violet bridge");

        assertThat(family.status()).isEqualTo(302);
        assertThat(open(people.visitor(), code).status()).isEqualTo(404);
        assertThat(family.get("/share-links").page()).contains("It was closed by this site");
    }

    @Test
    void showsPlacesWithTheirCallsAndBoundaries() {
        family.get("/shortlist/new").post("/shortlist", "name", "Harbor Clinic", "phone", "614-555-0142 x12");
        family.get("/shortlist/new").post("/shortlist", "name", "Hill Clinic", "phone", "614-555-0143 (ask for Lee)");
        family.get("/boundaries/new").post("/boundaries", "limit", "I will rest at ten", "sure", "3");
        String choices = family.get("/share-links/new").page();
        List<String> fields = new ArrayList<>(List.of("days", "7"));
        Matcher items =
                Pattern.compile("value=\"((?:place|boundary):[0-9a-f-]+)\"").matcher(choices);
        while (items.find()) {
            fields.addAll(List.of("item", items.group(1)));
        }

        Browser reader = reads(codeOf(share(fields.toArray(String[]::new))));

        assertThat(reader.page()).contains("Harbor Clinic", "tel:6145550142;ext=12", "I will rest at ten");
        assertThat(reader.page()).contains("href=\"tel:6145550143\"");
    }

    @Test
    void closesForTheReaderAlone() {
        String code = codeOf(share("item", sheetAbout("Keys"), "days", "7", "single", "on"));
        Browser reader = open(people.visitor(), code);
        String pages = reader.location();

        reader.get(pages).post(pages + "/closing");

        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.get(pages).status()).isEqualTo(404);
        assertThat(links.open(anna)).isOne();
    }

    @Test
    void neverReachesTheJournal() throws ClassNotFoundException {
        for (String module : List.of("sharing", "journal")) {
            ApplicationModule map =
                    Class.forName("org.porchlight." + module + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(map.allowedDependencies()).isNotEmpty().doesNotContain("journal", "sharing");
        }
    }
}
