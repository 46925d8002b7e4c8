package org.porchlight.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** From the blank form to the page to print, without an account and without scripts. */
@PorchlightTest
class BoundaryBuilderTests {

    private static final Pattern OTHER = Pattern.compile("name=\"other\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Clock clock;

    private MockHttpServletResponse post(String path, Map<String, String> fields, List<String> others) {
        var request = web.post().uri(path).header("Sec-Fetch-Site", "same-origin");
        fields.forEach(request::param);
        others.forEach(other -> request.param("other", other));
        return request.exchange().getResponse();
    }

    private static String html(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString();
    }

    /** What the first form of the page carries along. */
    private static List<String> others(String html) {
        String form = html.substring(html.indexOf("<form"));
        return OTHER.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .map(match -> HtmlUtils.htmlUnescape(match.group(1)))
                .toList();
    }

    @Test
    void leadsFromMoneyToThePageForRequests() throws Exception {
        assertThat(web.get().uri("/boundaries/new").exchange().getResponse().getContentAsString())
                .contains("href=\"/steps/6/money\"");
    }

    @Test
    void showsABlankFormThatNoBrowserKeeps() throws Exception {
        MockHttpServletResponse page =
                web.get().uri("/boundaries/new").exchange().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(html(page)).contains("value=\"" + LocalDate.now(clock).plusDays(14) + "\"");
    }

    @Test
    void turnsOneSentenceIntoAPage() throws Exception {
        MockHttpServletResponse page =
                post("/boundaries/new/paper", Map.of("limit", "I will not give cash <b>.", "sure", "8"), List.of());

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(html(page)).contains("I will not give cash &lt;b&gt;.").doesNotContain("boundary__thoughts");
    }

    @Test
    void fillsTheFormWithAnExample() throws Exception {
        String page =
                html(post("/boundaries/new", Map.of("limit", "", "why", "My reason", "example", "money-1"), List.of()));

        assertThat(page)
                .contains("role=\"status\"")
                .contains(">I will not give cash.</textarea>")
                .contains(">My reason</textarea>");
    }

    @Test
    void givesBackWhatWasTypedWhenSomethingIsMissing() throws Exception {
        MockHttpServletResponse page = post(
                "/boundaries/new/paper",
                Map.of(
                        "limit", "",
                        "why", "Because I sleep badly",
                        "instead", "y".repeat(241),
                        "danger", "yes",
                        "sure", "4",
                        "reviewOn", "2001-01-01",
                        "area", "car"),
                List.of());

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(html(page))
                .contains(
                        "error-summary", "href=\"#limit\"", "href=\"#instead\"", "href=\"#reviewOn\"", "<title>Error:")
                .contains("Because I sleep badly", "y".repeat(241), "value=\"2001-01-01\"")
                .containsPattern("value=\"car\"\\s+checked")
                .containsPattern("value=\"yes\" checked")
                .containsPattern("value=\"4\" selected");
    }

    @Test
    void makesNoPageOfALimitThatHoldsHelpBack() throws Exception {
        MockHttpServletResponse page =
                post("/boundaries/new/paper", Map.of("limit", "I won't keep Narcan in the house"), List.of());

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(html(page)).contains("href=\"#limit\"", "I won&#39;t keep Narcan in the house</textarea>");
    }

    @Test
    void suggestsAndNeverBlocks() throws Exception {
        MockHttpServletResponse page =
                post("/boundaries/new/paper", Map.of("limit", "You must stop lying", "sure", "2"), List.of());

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(html(page)).contains("boundary__thoughts", "You must stop lying");
    }

    @Test
    void showsTheSafetyPageFirstWhereThereIsDanger() throws Exception {
        String page = html(post("/boundaries/new/paper", Map.of("limit", "I will go", "danger", "yes"), List.of()));
        String calm = html(post("/boundaries/new/paper", Map.of("limit", "I will go", "danger", "no"), List.of()));

        assertThat(page.indexOf("href=\"/help-now/someone-is-hurting-me\""))
                .isPositive()
                .isLessThan(page.indexOf("boundary__limit"));
        assertThat(calm).doesNotContain("/help-now/someone-is-hurting-me");
    }

    @Test
    void carriesUpToSevenInThePagesOwnForm() throws Exception {
        List<String> others = List.of();
        String page = "";
        for (int i = 1; i <= 7; i++) {
            page = html(post("/boundaries/new/paper", Map.of("limit", "I will rest, \"always\" & " + i), others));
            others = others(page);
        }

        assertThat(others).hasSize(7);
        assertThat(page).contains("&amp; 1</p>", "&amp; 7</p>").doesNotContain("Write another one");
        assertThat(post("/boundaries/new/paper", Map.of("limit", "I will rest 8"), others)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void changesOneAndKeepsTheOthers() throws Exception {
        List<String> two = others(html(post(
                "/boundaries/new/paper",
                Map.of("limit", "I will rest 2"),
                others(html(
                        post("/boundaries/new/paper", Map.of("limit", "I will rest 1", "sure", "9"), List.of()))))));

        String form = html(post("/boundaries/new", Map.of("change", "0"), two));

        assertThat(form).contains(">I will rest 1</textarea>").containsPattern("value=\"9\" selected");
        assertThat(others(form)).singleElement().asString().contains("I will rest 2");
    }

    @Test
    void takesOneOffThePage() throws Exception {
        List<String> two = others(html(post(
                "/boundaries/new/paper",
                Map.of("limit", "I will rest 2"),
                others(html(post("/boundaries/new/paper", Map.of("limit", "I will rest 1"), List.of()))))));

        String page = html(post("/boundaries/new/paper", Map.of("drop", "0"), two));

        assertThat(page).contains("I will rest 2").doesNotContain("I will rest 1");
    }

    @Test
    void checksWhatWasHiddenToo() {
        List<String> changed =
                BoundaryPage.hidden(List.of(new BoundaryForm("", "I won't call 911", "", "", "", "", "", "", "", "")));

        assertThat(post("/boundaries/new/paper", Map.of("limit", "I will rest"), changed)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void refusesHiddenFieldsThatNoPageMade() {

        assertThat(List.of("{", "null", "[]", "7", "{\"limit\":{}}"))
                .allSatisfy(broken -> assertThat(
                                post("/boundaries/new/paper", Map.of("limit", "I will"), List.of(broken))
                                        .getStatus())
                        .isEqualTo(400));
        List<String> eight = IntStream.range(0, 8).mapToObj(i -> "{}").toList();
        assertThat(post("/boundaries/new", Map.of(), eight).getStatus()).isEqualTo(400);
    }

    @Test
    void printsWithoutTheNameOfTheSite() throws Exception {
        String page = html(post("/boundaries/new/paper", Map.of("limit", "I will rest"), List.of()));
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));

        assertThat(main).doesNotContainIgnoringCase("porchlight").contains("paper__date");
        assertThat(page).doesNotContainPattern("<title>[^<]*(?i:porchlight)");
    }

    @Test
    void leadsToTheFormWhereThereIsNothingToShow() {

        assertThat(web.get()
                        .uri("/boundaries/new/paper")
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/boundaries/new");
    }
}
