package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** The journal's pages as Anna and Ben ask for them, each signed in with an account of their own. */
@PorchlightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalControllerTests {

    private static final String TODAY = "2026-11-22";
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea id=\"text\"[^>]*>\\n(.*?)</textarea>");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private Person anna;
    private Person ben;

    /** Somebody with a cookie and the token that belongs to it. */
    private record Person(Cookie cookie, String token) {}

    @BeforeAll
    void signUp() throws Exception {
        anna = signUp("anna");
        ben = signUp("ben");
    }

    private Person signUp(String name) throws Exception {
        Cookie cookie = Objects.requireNonNull(web.post()
                .uri("/sign-up")
                .header("Sec-Fetch-Site", "same-origin")
                .param("name", name + " " + UUID.randomUUID().toString().substring(0, 8))
                .param("password", "seven lanterns over the harbor " + name)
                .exchange()
                .getResponse()
                .getCookie("sid"));
        String form = web.get()
                .uri("/journal/entries/new")
                .cookie(cookie)
                .exchange()
                .getResponse()
                .getContentAsString();
        return new Person(cookie, hidden(form, "_csrf"));
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private MvcTestResult get(Person who, String path) {
        return web.get().uri(path).cookie(who.cookie()).exchange();
    }

    private MvcTestResult post(Person who, String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = web.post()
                .uri(path)
                .cookie(who.cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", who.token());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Person who, String text) {
        String id = UUID.randomUUID().toString();
        assertThat(save(who, id, text)).hasStatus3xxRedirection();
        return "/journal/entries/" + id;
    }

    private MvcTestResult save(Person who, String id, String text) {
        return post(
                who,
                "/journal/entries",
                "entry",
                id,
                "base",
                "0",
                "edition",
                "0",
                "day",
                TODAY,
                "kind",
                "entry",
                "text",
                text,
                "mood",
                "low",
                "tags",
                "money, night");
    }

    private MvcTestResult change(Person who, String entry, int base, String text) {
        return post(
                who, entry, "base", String.valueOf(base), "edition", "0", "day", TODAY, "kind", "entry", "text", text);
    }

    private static String textIn(MvcTestResult page) {
        Matcher text = TEXT.matcher(body(page));
        assertThat(text.find()).isTrue();
        return HtmlUtils.htmlUnescape(text.group(1));
    }

    static Stream<String> hardTexts() {
        return HardTexts.all().limit(30);
    }

    @ParameterizedTest
    @MethodSource("hardTexts")
    void giveEveryTextBackAsItWasTyped(String text) {
        String entry = write(anna, text);

        assertThat(textIn(get(anna, entry + "/edit"))).isEqualTo(text);
        assertThat(get(anna, entry)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/deletion", "/versions"})
    void tellAStrangersEntryLikeOneThatIsNotThere(String page) {
        String entry = write(anna, "hers");

        MvcTestResult strangers = get(ben, entry + page);
        MvcTestResult missing = get(ben, "/journal/entries/" + UUID.randomUUID() + page);

        assertThat(strangers).hasStatus(404);
        assertThat(missing).hasStatus(404);
        assertThat(body(strangers).replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(body(missing).replaceAll("[0-9a-f-]{36}", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deletion", "/restoration", "/removal"})
    void letNobodyElseDelete(String page) {
        String entry = write(anna, "hers");

        assertThat(post(ben, entry + page)).hasStatus(404);

        assertThat(get(anna, entry)).hasStatusOk();
    }

    @Test
    void keepTheWordsOfAChangeToAnEntryThatIsNotThere() {
        String entry = write(anna, "hers");

        MvcTestResult answer = change(ben, entry, 1, "typed for a long time");

        assertThat(answer).hasStatus(404);
        assertThat(textIn(answer)).isEqualTo("typed for a long time");
        assertThat(body(answer)).contains("action=\"/journal/entries\"").doesNotContain("hers");
        assertThat(textIn(get(anna, entry + "/edit"))).isEqualTo("hers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "-1", "99999999999", "1.5"})
    void keepTheWordsWhenAHiddenFieldIsBroken(String broken) {
        String entry = write(anna, "first");

        MvcTestResult change = post(
                anna,
                entry,
                "base",
                broken,
                "draft",
                broken,
                "edition",
                broken,
                "entry",
                broken,
                "continues",
                broken,
                "day",
                TODAY,
                "kind",
                "entry",
                "text",
                "typed for a long time");
        MvcTestResult without = post(anna, entry, "day", TODAY, "kind", "entry", "text", "typed for a long time");
        MvcTestResult both = post(
                anna,
                entry + "/clash",
                "base",
                broken,
                "other",
                broken,
                "keep",
                "none",
                "day",
                TODAY,
                "kind",
                "entry",
                "text",
                "typed for a long time");
        MvcTestResult fresh =
                post(anna, "/journal/entries", "entry", broken, "base", broken, "day", TODAY, "text", "a new one");

        for (MvcTestResult answer : List.of(change, without, both)) {
            assertThat(answer).hasStatus(409);
            assertThat(body(answer)).contains("typed for a long time", "first");
        }
        assertThat(fresh).hasStatus3xxRedirection();
    }

    @Test
    void sayHowLongBackupsHoldADeletedPage() {
        assertThat(body(get(anna, write(anna, "hers") + "/deletion"))).contains("for up to 30 days");
    }

    @Test
    void refuseAFormWithoutTheTokenOfTheSession() {
        String entry = write(anna, "hers");

        MvcTestResult answer = web.post()
                .uri(entry + "/deletion")
                .cookie(anna.cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", ben.token())
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(get(anna, entry)).hasStatusOk();
    }

    @Test
    void ignoreFieldsThatTheFormDoesNotHave() {
        String id = UUID.randomUUID().toString();

        post(
                anna,
                "/journal/entries",
                "entry",
                id,
                "base",
                "0",
                "edition",
                "0",
                "day",
                TODAY,
                "text",
                "mine",
                "owner",
                UUID.randomUUID().toString(),
                "version",
                "99",
                "createdAt",
                "2001-01-01T00:00:00Z",
                "id",
                UUID.randomUUID().toString());

        assertThat(get(anna, "/journal/entries/" + id)).hasStatusOk();
        assertThat(jdbc.sql("select version from journal_entry where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void makeOneEntryOfAFormSentTwentyTimes() throws Exception {
        String id = UUID.randomUUID().toString();
        ExecutorService many = Executors.newFixedThreadPool(20);

        for (Future<MvcTestResult> answer : many.invokeAll(IntStream.range(0, 20)
                .mapToObj(n -> (Callable<MvcTestResult>) () -> save(anna, id, "once"))
                .toList())) {
            assertThat(answer.get()).hasStatus3xxRedirection();
        }
        many.shutdown();

        assertThat(jdbc.sql("select version from journal_entry where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void showBothTextsWhenTwoTabsChangeOneEntry() {
        String entry = write(anna, "first");
        change(anna, entry, 1, "from the phone");

        MvcTestResult answer = change(anna, entry, 1, "from the laptop");

        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("from the phone", "from the laptop", "value=\"both\"", "value=\"mine\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "theirs", "both"})
    void loseNothingWhicheverWordsStay(String keep) {
        String entry = write(anna, "first");
        change(anna, entry, 1, "from the phone");
        String clash = body(change(anna, entry, 1, "from the laptop"));

        MvcTestResult answer = post(
                anna,
                entry + "/clash",
                "keep",
                keep,
                "base",
                hidden(clash, "base"),
                "edition",
                "0",
                "other",
                hidden(clash, "other"),
                "day",
                TODAY,
                "text",
                "from the laptop");

        assertThat(answer).hasStatus3xxRedirection();
        String there = body(get(anna, entry)) + body(get(anna, "/journal/entries/" + hidden(clash, "other")));
        Matcher versions =
                Pattern.compile(entry + "/versions/[0-9a-f-]{36}").matcher(body(get(anna, entry + "/versions")));
        while (versions.find()) {
            there += body(get(anna, versions.group()));
        }
        assertThat(there).contains("from the phone", "from the laptop", "first");
        assertThat(textIn(get(anna, entry + "/edit")))
                .isEqualTo(keep.equals("mine") ? "from the laptop" : "from the phone");
    }

    @Test
    void keepEverythingTypedWhenItIsTooLong() {
        String text = "word ".repeat(4001);

        MvcTestResult answer = save(anna, UUID.randomUUID().toString(), text);

        assertThat(answer).hasStatus(422);
        assertThat(textIn(answer)).isEqualTo(text);
        assertThat(body(answer)).contains("20,000", "money, night", "<title>Error: ");
    }

    @Test
    void sayWhenACharacterIsBroken() {
        MvcTestResult answer = save(anna, UUID.randomUUID().toString(), "half a \ud83d letter");

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("broken character");
    }

    @Test
    void keepADraftAndOfferIt() {
        String draft = UUID.randomUUID().toString();
        String entry = UUID.randomUUID().toString();
        Person cleo = newPerson("cleo");

        MvcTestResult kept = post(
                cleo,
                "/journal/drafts/" + draft,
                "entry",
                entry,
                "base",
                "0",
                "edition",
                "1",
                "day",
                TODAY,
                "text",
                "not saved, I want to die");

        assertThat(kept).hasStatusOk();
        assertThat(body(kept)).contains("\"time\"", "\"needsHelp\":true");
        assertThat(body(get(cleo, "/journal"))).contains("/journal/drafts/" + draft);
        assertThat(textIn(get(cleo, "/journal/drafts/" + draft))).isEqualTo("not saved, I want to die");
        assertThat(get(cleo, "/journal/entries/" + entry)).hasStatus(404);
        assertThat(get(ben, "/journal/drafts/" + draft)).hasStatus(404);
        assertThat(post(ben, "/journal/drafts/" + draft + "/deletion")).hasStatus(404);
        assertThat(post(
                        cleo,
                        "/journal/entries",
                        "entry",
                        entry,
                        "base",
                        "0",
                        "edition",
                        "0",
                        "continues",
                        draft,
                        "day",
                        TODAY,
                        "text",
                        "saved"))
                .hasStatus3xxRedirection();
        assertThat(body(get(cleo, "/journal"))).doesNotContain("/journal/drafts/");
    }

    private Person newPerson(String name) {
        try {
            return signUp(name);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void showTheWayToHelpBesideVeryHeavyWordsOnly() {
        assertThat(body(get(anna, write(anna, "I could kill myself")))).contains("/help-now/thoughts-of-suicide");
        assertThat(body(get(anna, write(anna, "He is killing me")))).doesNotContain("/help-now/thoughts-of-suicide");
    }

    @Test
    void showNoWordOfAnEntryInTheList() {
        write(anna, "the silver lighthouse");

        assertThat(body(get(anna, "/journal/months/2026-11")))
                .contains("Low", "money")
                .doesNotContain("silver");
    }

    @Test
    void searchWithoutAnAddress() {
        write(anna, "the copper lighthouse");

        MvcTestResult found = post(anna, "/journal/searches", "words", "COPPER");

        assertThat(found).hasStatusOk();
        assertThat(body(found)).contains("1 page fits");
        assertThat(post(anna, "/journal/searches", "words", " ")).hasStatus(422);
        assertThat(body(post(ben, "/journal/searches", "words", "copper"))).contains("No page");
    }

    @Test
    void sayDamagedInsteadOfFailing() {
        Person dana = newPerson("dana");
        String entry = write(dana, "whole");
        jdbc.sql("update journal_entry set content = substring(content for 40) where id = :id")
                .param("id", UUID.fromString(entry.substring(entry.lastIndexOf('/') + 1)))
                .update();

        for (String page : new String[] {entry, entry + "/edit", "/journal", "/journal/calendar", "/journal/moods"}) {
            assertThat(get(dana, page)).hasStatusOk();
        }
        assertThat(body(get(dana, entry))).contains("could not be opened");
        MvcTestResult change = change(dana, entry, 1, "over it");
        assertThat(change).hasStatus(409);
        assertThat(body(change)).contains("over it").doesNotContain("value=\"mine\"");
    }

    @Test
    void bringADeletedEntryBack() {
        String entry = write(anna, "first");

        assertThat(post(anna, entry + "/deletion")).hasStatus3xxRedirection();
        assertThat(get(anna, entry)).hasStatus(404);
        assertThat(body(get(anna, "/journal"))).contains(entry + "/restoration");
        assertThat(post(anna, entry + "/restoration")).hasStatus3xxRedirection();

        assertThat(get(anna, entry)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/journal",
                "/journal/searches",
                "/journal/moods",
                "/journal/moods/90",
                "/journal/calendar/2026-11"
            })
    void areForWhoeverIsSignedInAndKeptNowhere(String page) {
        assertThat(get(anna, page)).hasStatusOk().headers().hasValue("Cache-Control", "no-store");
        assertThat(web.get().uri(page)).hasStatus3xxRedirection();
    }

    @Test
    void knowNoMonthThatIsNone() {
        assertThat(get(anna, "/journal/months/2026-13")).hasStatus(404);
        assertThat(get(anna, "/journal/entries/" + "-".repeat(36))).hasStatus(400);
    }
}
