package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every page has and no page does. */
@PorchlightTest
class PagesTests {

    @Autowired
    private MockMvcTester web;

    private MockHttpServletResponse get(String path) {
        return web.get().uri(path).exchange().getResponse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/steps",
                "/steps/4",
                "/situations/they-used-again",
                "/help-now",
                "/treatment",
                "/country",
                "/about",
                "/privacy",
                "/credits",
                "/stay-private",
                "/sources",
                "/nowhere",
                "/css/tokens.css",
                "/sw.js"
            })
    void setsNoCookieAndCarriesTheProtectingHeaders(String path) {
        MockHttpServletResponse page = get(path);

        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/steps/1", "/help-now", "/situations/they-said-yes"})
    void answersFromMemoryWithAValidator(String path) {
        MockHttpServletResponse first = get(path);
        String tag = String.valueOf(first.getHeader(HttpHeaders.ETAG));

        MockHttpServletResponse again = web.get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .getResponse();

        assertThat(tag).startsWith("\"");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void hasATitleOfItsOwn() throws Exception {
        java.util.Set<String> titles = new java.util.HashSet<>();
        for (String path : List.of(
                "/steps/1",
                "/steps/2",
                "/situations/they-said-yes",
                "/about",
                "/treatment",
                "/help-now/after-the-ambulance")) {
            String page = get(path).getContentAsString();
            titles.add(page.substring(page.indexOf("<title>"), page.indexOf("</title>")));
        }

        assertThat(titles).hasSize(6).allMatch(title -> title.lastIndexOf("<") == 0);
    }

    @Test
    void compressesStoredPagesForWhoeverCanReadThat() throws Exception {
        MockHttpServletResponse plain = get("/steps/1");
        MockHttpServletResponse zipped = web.get()
                .uri("/steps/1")
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, br")
                .exchange()
                .getResponse();

        byte[] unpacked = new java.util.zip.GZIPInputStream(
                        new java.io.ByteArrayInputStream(zipped.getContentAsByteArray()))
                .readAllBytes();

        assertThat(zipped.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(unpacked).isEqualTo(plain.getContentAsByteArray());
    }

    @Test
    void showsTheNumbersOfTheChosenCountry() throws Exception {
        String american = get("/steps/4").getContentAsString();
        String irish = web.get()
                .uri("/steps/4")
                .cookie(new Cookie("country", "ie"))
                .exchange()
                .getResponse()
                .getContentAsString();
        String icelandic = web.get()
                .uri("/steps/4")
                .cookie(new Cookie("country", "is"))
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(american).contains("tel:911");
        assertThat(irish).doesNotContain("tel:911");
        assertThat(icelandic).doesNotContain("tel:911").doesNotContain("tel:999");
    }

    @Test
    void saysHowMuchWasCheckedOfEachCountry() throws Exception {
        String page = get("/country").getContentAsString();
        int emergencyOnly = page.indexOf("Emergency number only so far");
        int other = page.indexOf("Another country");

        assertThat(page.indexOf("Emergency number and helplines")).isPositive().isLessThan(emergencyOnly);
        assertThat(List.of("us", "ca", "gb", "ie", "au", "nz"))
                .allSatisfy(code ->
                        assertThat(page.indexOf("value=\"" + code + '"')).isLessThan(emergencyOnly));
        assertThat(page.indexOf("value=\"de\"")).isBetween(emergencyOnly, other);
        assertThat(page.indexOf("value=\"no\"")).isGreaterThan(other);
    }

    @Test
    void remembersTheCountryInOneCookie() {
        MockHttpServletResponse answer = web.post()
                .uri("/country")
                .header("Sec-Fetch-Site", "same-origin")
                .param("country", "nz")
                .param("next", "/steps/3")
                .exchange()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/steps/3");
        assertThat(answer.getHeader("Set-Cookie"))
                .startsWith("country=nz;")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)"
            })
    void leadsBackOnlyToPagesOfThisSite(String next) {
        MockHttpServletResponse answer = web.post()
                .uri("/country")
                .header("Sec-Fetch-Site", "same-origin")
                .param("country", "nz")
                .param("next", next)
                .exchange()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void leadsToTheFirstPageWhenNobodySaysWhereTo() {
        MockHttpServletResponse answer = web.post()
                .uri("/country")
                .header("Sec-Fetch-Site", "same-origin")
                .param("country", "nz")
                .exchange()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void saysAtTheListThatItsCountryIsUnknown() throws Exception {
        MockHttpServletResponse answer = web.post()
                .uri("/country")
                .header("Sec-Fetch-Site", "same-origin")
                .param("country", "")
                .exchange()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#other\"", "aria-invalid=\"true\"", "id=\"other-error\"", "other-hint other-error")
                .doesNotContain("href=\"#first\"", "first-error");
    }

    @Test
    void saysAtTheButtonsThatNoneWasChosen() throws Exception {
        MockHttpServletResponse answer = web.post()
                .uri("/country")
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#first\"", "id=\"first\"", "id=\"first-error\"")
                .doesNotContain("href=\"#other\"", "aria-invalid", "other-error");
    }

    @Test
    void handsOutItsOwnSourceCode() {
        MockHttpServletResponse answer = get("/source-code");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(answer.getContentAsByteArray()).hasSizeGreaterThan(100_000);
    }
}
