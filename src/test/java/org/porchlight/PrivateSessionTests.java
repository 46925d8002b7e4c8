package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** Sessions, seen from the database and from the browser: who can use them, and how they end. */
@PorchlightTest
class PrivateSessionTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Anna " + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "10.78." + (Math.floorMod(name.hashCode(), 250) + 1) + "."
            + (Math.floorMod(name.hashCode() / 250, 250) + 1);

    private MockHttpServletResponse post(
            String path, @Nullable Cookie cookie, boolean https, Map<String, String> fields) {
        var form = web.post().uri(path).secure(https).remoteAddress(address).header("Sec-Fetch-Site", "same-origin");
        if (cookie != null) {
            form.cookie(cookie);
        }
        fields.forEach(form::param);
        return form.exchange().getResponse();
    }

    private MockHttpServletResponse get(String path, Cookie cookie) {
        return web.get().uri(path).cookie(cookie).exchange().getResponse();
    }

    private Cookie signUp() {
        return cookie(post("/sign-up", null, false, Map.of("name", name, "password", Visitor.PASSWORD)), "sid");
    }

    private Cookie signIn(@Nullable Cookie before) {
        return cookie(post("/sign-in", before, false, Map.of("name", name, "password", Visitor.PASSWORD)), "sid");
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) {
        return Objects.requireNonNull(answer.getCookie(name), "no cookie with " + answer.getStatus());
    }

    private String token(Cookie session) throws Exception {
        return field(get("/unlock", session).getContentAsString(), "_csrf");
    }

    private static String field(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private int rows(String id) {
        return jdbc.sql("select count(*) from spring_session where session_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static String hash(Cookie cookie) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(cookie.getValue().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void areKeptUnderAHashOfTheCookie() throws Exception {
        Cookie session = signUp();

        assertThat(rows(session.getValue())).isZero();
        assertThat(rows(hash(session))).isEqualTo(1);
        assertThat(get("/journal", new Cookie("sid", hash(session))).getRedirectedUrl())
                .startsWith("/sign-in");
    }

    @Test
    void haveACookieForThisHostOnlyOverHttps() {
        Cookie session =
                cookie(post("/sign-up", null, true, Map.of("name", name, "password", Visitor.PASSWORD)), "__Host-sid");

        assertThat(session.getSecure()).isTrue();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getDomain()).isNull();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void areMadeForNobodyWhoIsNotSignedIn() {
        int before = jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();

        for (int i = 0; i < 50; i++) {
            for (String path : List.of("/journal", "/home", "/account", "/sign-in")) {
                web.get().uri(path).exchange();
            }
        }

        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void beginUnderANewIdAndEndOnTheServer() throws Exception {
        Cookie first = signUp();
        Cookie second = signIn(null);

        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        post("/sign-out", second, false, Map.of("_csrf", token(second)));
        assertThat(rows(hash(second))).isZero();
        assertThat(get("/journal", second).getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void cannotBeEndedByAnybodyElse() throws Exception {
        Cookie anna = signUp();
        Visitor ben = Visitor.signedUp(web, "Ben", "America/New_York");

        ben.post("/account/devices", "session", hash(anna).substring(0, 16));
        ben.post("/account/devices", "session", hash(anna));
        ben.post("/account/devices", "session", "others");

        assertThat(get("/journal", anna).getStatus()).isEqualTo(200);
    }

    @Test
    void endEverywhereElseWithANewPassword() throws Exception {
        Cookie here = signUp();
        Cookie there = signIn(null);

        MockHttpServletResponse changed = post(
                "/account/password",
                here,
                false,
                Map.of("new-password", "seven grey herons standing", "_csrf", token(here)));

        assertThat(changed.getRedirectedUrl()).isEqualTo("/account?done=password");
        assertThat(get("/journal", here).getStatus()).isEqualTo(200);
        assertThat(get("/journal", there).getRedirectedUrl()).startsWith("/sign-in");
    }
}
