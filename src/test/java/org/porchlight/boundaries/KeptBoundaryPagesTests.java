package org.porchlight.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of somebody who signed in. */
@PorchlightTest
class KeptBoundaryPagesTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester web;

    private static final List<Cookie> sessions = new ArrayList<>();

    private Cookie anna;
    private Cookie ben;

    /** Once for all tests: an address may make only so many accounts in an hour. */
    @BeforeEach
    void signTwoPeopleUp() {
        if (sessions.isEmpty()) {
            sessions.add(signUp());
            sessions.add(signUp());
        }
        anna = sessions.get(0);
        ben = sessions.get(1);
    }

    private Cookie signUp() {
        Cookie session = web.post()
                .uri("/sign-up")
                .remoteAddress("198.51.100.18")
                .header("Sec-Fetch-Site", "same-origin")
                .param("name", "p" + UUID.randomUUID().toString().substring(0, 20))
                .param("password", "violet kettle mountain seven")
                .exchange()
                .getResponse()
                .getCookie("sid");
        return Objects.requireNonNull(session);
    }

    private MockHttpServletResponse get(Cookie who, String path) {
        return web.get().uri(path).cookie(who).exchange().getResponse();
    }

    private String token(Cookie who) throws Exception {
        Matcher token = TOKEN.matcher(get(who, "/boundaries/new").getContentAsString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private MockHttpServletResponse post(Cookie who, String path, Map<String, String> fields) throws Exception {
        var request = web.post()
                .uri(path)
                .cookie(who)
                .header("Sec-Fetch-Site", "same-origin")
                .param("_csrf", token(who));
        fields.forEach(request::param);
        return request.exchange().getResponse();
    }

    /** Where it leads; the first words that somebody keeps lead past the recovery code. */
    private static String target(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getRedirectedUrl()).replace("/recovery-code?next=", "");
    }

    private String keep(String limit) throws Exception {
        return target(post(anna, "/boundaries", Map.of("limit", limit, "sure", "3")));
    }

    @Test
    void keepShowPauseAndDelete() throws Exception {
        String address = keep("I will rest at ten");

        assertThat(address).matches("/boundaries/[0-9a-f-]{36}");
        assertThat(get(anna, "/boundaries").getContentAsString()).contains("I will rest at ten", address);
        assertThat(get(anna, address).getContentAsString()).contains("I will rest at ten", "boundary__thoughts");
        assertThat(post(anna, address + "/status", Map.of("status", "paused")).getRedirectedUrl())
                .isEqualTo(address);
        assertThat(get(anna, address).getContentAsString()).contains("value=\"active\"");
        assertThat(get(anna, address + "/deletion").getStatus()).isEqualTo(200);
        assertThat(post(anna, address + "/deletion", Map.of()).getRedirectedUrl())
                .isEqualTo("/boundaries");
        assertThat(get(anna, address).getStatus()).isEqualTo(404);
    }

    @Test
    void sayTheReviewDayOnce() throws Exception {
        String page = get(anna, keep("I will rest at ten")).getContentAsString();

        assertThat(page.split("Look at it again|Review [A-Z]", -1)).hasSize(2);
    }

    @Test
    void tellAStrangerNothing() throws Exception {
        String address = keep("I will rest at ten");
        String nowhere = "/boundaries/" + UUID.randomUUID();

        for (String page : new String[] {"", "/edit", "/deletion"}) {
            assertThat(get(ben, address + page).getStatus()).isEqualTo(404);
            assertThat(get(ben, nowhere + page).getStatus()).isEqualTo(404);
        }
        assertThat(get(ben, "/boundaries/paper?chosen=" + address.substring(12)).getStatus())
                .isEqualTo(404);
        assertThat(post(ben, address, Map.of("limit", "I will take it", "base", "1"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(post(ben, address + "/status", Map.of("status", "retired")).getStatus())
                .isEqualTo(404);
        assertThat(post(ben, address + "/deletion", Map.of()).getStatus()).isEqualTo(404);
        assertThat(post(ben, address + "/follow-ups", Map.of("outcome", "kept")).getStatus())
                .isEqualTo(404);
        assertThat(get(anna, address).getContentAsString()).contains("I will rest at ten");
    }

    @Test
    void takeNoFormWithoutItsToken() throws Exception {
        String address = keep("I will rest at ten");

        for (String path : new String[] {"/boundaries", address, address + "/status", address + "/deletion"}) {
            int status = web.post()
                    .uri(path)
                    .cookie(anna)
                    .header("Sec-Fetch-Site", "same-origin")
                    .param("limit", "I will")
                    .param("status", "retired")
                    .param("_csrf", "wrong")
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(path).isEqualTo(403);
        }
        assertThat(get(anna, address).getStatus()).isEqualTo(200);
        assertThat(get(anna, address + "/status").getStatus()).isIn(404, 405);
    }

    @Test
    void takeNoOwnerIdOrVersionFromAForm() throws Exception {
        String other = UUID.randomUUID().toString();

        String address = target(post(
                anna,
                "/boundaries",
                Map.of("limit", "I will rest", "id", other, "owner", other, "version", "9", "status", "retired")));

        assertThat(address).doesNotContain(other);
        assertThat(get(anna, address).getContentAsString()).contains("value=\"paused\"");
    }

    @Test
    void refuseWhatHoldsHelpBackWithAllWordsThere() throws Exception {
        MockHttpServletResponse page =
                post(anna, "/boundaries", Map.of("limit", "I won't call 911 again", "why", "I am so tired"));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("href=\"#limit\"", "I am so tired");
    }

    @Test
    void showBothTextsAfterAChangeInAnotherWindow() throws Exception {
        String address = keep("I will rest at ten");
        String edit = get(anna, address + "/edit").getContentAsString();
        Matcher base = Pattern.compile("name=\"base\" value=\"([0-9]+)\"").matcher(edit);
        assertThat(base.find()).isTrue();
        post(anna, address, Map.of("limit", "I will rest at nine", "base", base.group(1)));

        MockHttpServletResponse clash =
                post(anna, address, Map.of("limit", "I will rest at eight", "base", base.group(1)));

        assertThat(clash.getStatus()).isEqualTo(409);
        assertThat(clash.getContentAsString()).contains("I will rest at nine", "I will rest at eight");
    }

    @Test
    void noteHowItWentAndWhatIsNext() throws Exception {
        String address = keep("I will rest at ten");
        String page = target(post(anna, address + "/follow-ups", Map.of("outcome", "not-this-time")));

        assertThat(get(anna, page).getContentAsString()).contains("I will rest at ten");
        assertThat(get(ben, page).getStatus()).isEqualTo(404);
        assertThat(post(anna, page, Map.of("note", "x".repeat(2001), "felt", "sad"))
                        .getContentAsString())
                .contains("error-summary", "href=\"#note\"", "sad</textarea>");
        assertThat(post(anna, page, Map.of("note", "It was late", "next", "shrink"))
                        .getRedirectedUrl())
                .isEqualTo(address + "/edit");
        assertThat(post(anna, page, Map.of("note", "It was late", "next", "drop"))
                        .getRedirectedUrl())
                .isEqualTo("/boundaries");
        assertThat(get(anna, address).getContentAsString()).contains("It was late", "value=\"active\"");
    }

    @Test
    void suggestASmallerOneAfterThreeInARow() throws Exception {
        String address = keep("I will rest at ten");
        String page = "";
        for (int i = 0; i < 3; i++) {
            page = target(post(anna, address + "/follow-ups", Map.of("outcome", "not-this-time")));
        }

        assertThat(get(anna, page).getContentAsString()).contains("notice--hard");
        assertThat(get(anna, address).getContentAsString()).contains("notice--hard");
    }

    @Test
    void printChosenOnesAlone() throws Exception {
        String one = keep("I will rest at ten");
        keep("I will walk at nine");

        String page = get(anna, "/boundaries/paper?chosen=" + one.substring(12)).getContentAsString();
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(main)
                .contains("I will rest at ten", "paper--one", "paper__date")
                .doesNotContain("I will walk at nine")
                .doesNotContainIgnoringCase("porchlight");
        assertThat(get(anna, "/boundaries/paper?chosen=7").getRedirectedUrl()).isEqualTo("/boundaries");
    }

    @Test
    void askAVisitorToSignInFirst() {

        assertThat(web.get().uri("/boundaries").exchange().getResponse().getRedirectedUrl())
                .isEqualTo("/sign-in?next=/boundaries");
        assertThat(web.post()
                        .uri("/boundaries")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("limit", "I will rest")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }
}
