package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What private pages do with values that somebody moved in the database, and with fields and characters no page of ours sends. */
@PorchlightTest
class HostileInputTests {

    private static final String NEW_YORK = "America/New_York";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private static String write(Visitor who, String text) {
        String id = UUID.randomUUID().toString();
        assertThat(saveEntry(who, "/journal/entries", id, 0, text).getStatus()).isEqualTo(302);
        return id;
    }

    private static MockHttpServletResponse saveEntry(Visitor who, String path, String id, int base, String text) {
        return who.post(
                path,
                "entry",
                id,
                "base",
                "" + base,
                "edition",
                "0",
                "day",
                "2026-11-22",
                "kind",
                "entry",
                "text",
                text,
                "mood",
                "low");
    }

    private static String keepBoundary(Visitor who) {
        String address = Objects.requireNonNull(
                who.post("/boundaries", "limit", "I will rest at ten").getRedirectedUrl());
        return address.replace("/recovery-code?next=", "");
    }

    private void move(String sql, String from, String to) {
        int rows = jdbc.sql(sql)
                .param("from", UUID.fromString(from))
                .param("to", UUID.fromString(to))
                .update();
        assertThat(rows).isEqualTo(1);
    }

    private String idOf(Visitor who) {
        return jdbc.sql("select id from account where name = :name")
                .param("name", who.name())
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void ofMovedValuesSayKindlyThatTheyDoNotOpen() {
        Visitor anna = Visitor.signedUp(web, "Anna", NEW_YORK);
        Visitor ben = Visitor.signedUp(web, "Ben", NEW_YORK);
        String toAnotherRow = write(anna, "the copper lighthouse");
        String fromAnotherRow = write(anna, "the silver lighthouse");
        String toAnotherColumn = write(anna, "the golden lighthouse");
        String toAnotherPerson = write(ben, "the wooden lighthouse");
        String boundary = keepBoundary(anna);
        anna.post("/about-us", "base", "0", "lovedOne", "Juniper");
        ben.post("/about-us", "base", "0", "lovedOne", "Robin");

        move(
                "update journal_entry set content = (select content from journal_entry where id = :from) where id = :to",
                fromAnotherRow,
                toAnotherRow);
        move(
                "update journal_entry set content = (select content from journal_entry where id = :from) where id = :to",
                fromAnotherRow,
                toAnotherPerson);
        move(
                "update boundary set content = (select content from journal_entry where id = :from) where id = :to",
                fromAnotherRow,
                boundary.substring("/boundaries/".length()));
        move(
                "update journal_entry set content = (select sealed from about_us where owner_id = :from) where id = :to",
                idOf(anna),
                toAnotherColumn);
        move(
                "update about_us set sealed = (select sealed from about_us where owner_id = :from) where owner_id = :to",
                idOf(ben),
                idOf(anna));

        for (String id : List.of(toAnotherRow, toAnotherColumn)) {
            assertThat(anna.read("/journal/entries/" + id))
                    .contains("could not be opened")
                    .doesNotContain("lighthouse");
        }
        assertThat(ben.read("/journal/entries/" + toAnotherPerson)).contains("could not be opened");
        assertThat(anna.read(boundary)).doesNotContain("lighthouse", "I will rest");
        assertThat(anna.read("/about-us")).doesNotContain("Robin", "Juniper");
        for (String page : List.of(
                "/journal",
                "/journal/months/2026-11",
                "/journal/calendar/2026-11",
                "/journal/moods",
                "/journal/searches",
                "/boundaries",
                "/boundaries/paper",
                "/home",
                "/account",
                "/journal/entries/" + toAnotherRow + "/edit",
                boundary + "/edit")) {
            assertThat(anna.get(page).getStatus()).as(page).isLessThan(400);
        }
        assertThat(Visitor.text(anna.post("/journal/searches", "words", "lighthouse")))
                .contains("1 page fits");
        assertThat(saveEntry(anna, "/journal/entries/" + toAnotherRow, toAnotherRow, 1, "typed over it")
                        .getStatus())
                .isEqualTo(409);
        assertThat(anna.post(boundary, "limit", "I will walk", "base", "1").getStatus())
                .isEqualTo(409);
        assertThat(anna.post("/account/export").getStatus()).isLessThan(400);
    }

    @Test
    void takeNoRoleIdOrOwnerFromAForm() {
        String ids = UUID.randomUUID().toString();
        String name = "Dana " + ids.substring(0, 8);
        Cookie dana = signUp(name, "role", "ADMINISTRATOR", "id", ids, "owner", ids, "version", "9", "stamp", ids);
        Visitor emil = Visitor.signedUp(web, "Emil", NEW_YORK);
        String before = account(emil.name());

        emil.post(
                "/account/settings",
                "zone",
                "",
                "lockMinutes",
                "10",
                "role",
                "administrator",
                "id",
                ids,
                "owner",
                ids,
                "version",
                "9",
                "name",
                "Somebody",
                "stamp",
                ids,
                "disabled",
                "true");

        assertThat(dana.getValue()).isNotEmpty();
        assertThat(account(name)).contains("family").doesNotContain(ids);
        assertThat(account(emil.name())).isEqualTo(before);
        assertThat(emil.get("/admin").getStatus()).isEqualTo(403);
    }

    private Cookie signUp(String name, String... more) {
        var form = web.post()
                .uri("/sign-up")
                .header("Sec-Fetch-Site", "same-origin")
                .remoteAddress("198.51.100.77")
                .param("name", name)
                .param("password", Visitor.PASSWORD);
        for (int i = 0; i < more.length; i += 2) {
            form.param(more[i], more[i + 1]);
        }
        return Objects.requireNonNull(form.exchange().getResponse().getCookie("sid"));
    }

    private String account(String name) {
        return jdbc.sql("select concat_ws(' ', id, role, name, stamp) from account where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static Map<String, List<String>> textForms(String text) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("/journal/entries", List.of("day", "2026-11-22", "text", text, "tags", text, "prompt", text));
        forms.put(
                "/journal/drafts/" + UUID.randomUUID(),
                List.of("entry", UUID.randomUUID().toString(), "base", "0", "edition", "1", "text", text));
        forms.put("/journal/searches", List.of("words", text, "tag", text));
        forms.put("/boundaries", List.of("limit", "I will " + text, "why", text, "once", text, "area", text));
        forms.put("/boundaries/new", List.of("limit", "I will " + text, "why", text, "instead", text));
        forms.put("/about-us", List.of("base", "0", "lovedOne", text, "relationWords", text, "country", text));
        forms.put("/account/name", List.of("name", text));
        forms.put("/account/settings", List.of("zone", text, "email", text, "lockMinutes", text));
        forms.put("/recovery-code/confirmation", List.of("shown", text, "group", text, "next", text));
        forms.put("/old-pages", List.of("password", text));
        forms.put("/account/devices", List.of("session", text));
        forms.put("/account/password", List.of("new-password", text));
        forms.put("/unlock", List.of("password", text));
        return forms;
    }

    @Test
    void takeOrRefuseEveryCharacterInEveryForm() {
        List<String> texts = List.of(
                "a\0b",
                "half \ud83d a character",
                "\udf19 the other half",
                "e" + "\u0301".repeat(50_000),
                "\u202e\u05d0\u05de\u05d0 \u0639\u0631\u0628\u064a",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\udffd");
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < texts.size(); i++) {
            Visitor anna = Visitor.signedUp(web, "Anna", NEW_YORK);
            for (Map.Entry<String, List<String>> form : textForms(texts.get(i)).entrySet()) {
                String what = "text " + i + " to " + form.getKey();
                try {
                    int status = anna.post(form.getKey(), form.getValue().toArray(String[]::new))
                            .getStatus();
                    if (status >= 500 || i == 0 && status != 400) {
                        wrong.add(what + ": " + status);
                    }
                } catch (RuntimeException | AssertionError failure) {
                    wrong.add(what + ": " + failure);
                }
            }
            for (String page : List.of("/home", "/about-us", "/journal", "/boundaries", "/account")) {
                if (anna.get(page).getStatus() >= 500) {
                    wrong.add("text " + i + " shown on " + page);
                }
            }
            Visitor stranger = Visitor.stranger(web);
            for (String form : List.of("/sign-up", "/sign-in", "/recovery", "/reset")) {
                int status = stranger.post(
                                form,
                                "name",
                                texts.get(i),
                                "password",
                                texts.get(i),
                                "code",
                                texts.get(i),
                                "new-password",
                                texts.get(i),
                                "zone",
                                texts.get(i))
                        .getStatus();
                if (status >= 500) {
                    wrong.add("text " + i + " to " + form + ": " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
