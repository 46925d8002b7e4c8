package org.porchlight.helpnow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.HelpWithoutDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = HelpWithoutDatabase.class)
@AutoConfigureMockMvc
class HelpPagesTests {

    private static final int MOST_BYTES = 20_000;

    @Autowired
    private MockMvcTester site;

    @Autowired
    private HelpNow helpNow;

    @Autowired
    private ApplicationContext context;

    private MvcTestResult open(String path, String country) {
        return site.get().uri(path).cookie(new Cookie("country", country)).exchange();
    }

    private String page(String path, String country) throws Exception {
        MvcTestResult result = open(path, country);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT));
    }

    static Stream<String> paths() {
        return Stream.concat(Stream.of("/help-now"), HelpPages.SLUGS.stream().map(slug -> "/help-now/" + slug));
    }

    @Test
    void needsNoDatabase() {
        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void showsNoOtherCountrysNumber(String code) throws Exception {
        Set<String> foreign = new HashSet<>();
        for (String other : helpNow.codes()) {
            foreign.addAll(numbers(helpNow.country(other)));
        }
        List<String> own = helpNow.codes().contains(code) ? numbers(helpNow.country(code)) : List.of();
        own.forEach(foreign::remove);

        String text = page("/help-now", code).replaceAll("(?s)<(style|script)>.*?</\\1>", "");

        assertThat(foreign)
                .allSatisfy(number -> assertThat(text).doesNotContainPattern("(?<!\\d)" + number + "(?!\\d)"));
        if (own.isEmpty()) {
            assertThat(text).doesNotContain("tel:").contains("findahelpline.com");
        } else {
            assertThat(text).contains("href=\"tel:" + own.get(0) + '"');
        }
    }

    private static List<String> numbers(Country country) {
        List<String> numbers = new ArrayList<>();
        Country.Emergency emergency = country.emergency();
        if (emergency != null) {
            numbers.add(emergency.number());
            numbers.addAll(emergency.also());
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("paths")
    void dialsOnlyNumbersOfTheCountry(String path) throws Exception {
        for (String code : List.of("us", "ca", "gb", "ie", "au", "nz", "de", "ke")) {
            Set<String> own = new HashSet<>(numbers(helpNow.country(code)));
            for (HelplineKind kind : HelplineKind.values()) {
                helpNow.helplines(code, kind.key()).lines().stream()
                        .flatMap(line -> line.contacts().stream())
                        .forEach(way -> own.add(way.link().replaceAll("^[a-z]+:", "")));
            }

            Matcher links = Pattern.compile("href=\"(?:tel|sms):([^\"]+)\"").matcher(page(path, code));

            assertThat(links.results().map(link -> link.group(1))).isSubsetOf(own);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void staySmallInEveryCountry(String path) throws Exception {
        for (String code : countries().toList()) {
            assertThat(page(path, code).getBytes(StandardCharsets.UTF_8).length)
                    .as("%s in %s", path, code)
                    .isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void loadNothingElse(String path) throws Exception {
        String html = page(path, "us");

        assertThat(html)
                .doesNotContainPattern(
                        "<(link|script|img|iframe|source|video|audio|object)[^>]*\\s(src|href|data)=\"(?!data:)")
                .doesNotContain("@import", "url(", "srcset", " style=", " onclick=");
        assertThat(Pattern.compile("<(style|script)[ >]").matcher(html).results())
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void allowTheirOwnCodeAndNoOther(String path) throws Exception {
        MvcTestResult first = open(path, "us");
        MvcTestResult fromMemory = open(path, "us");
        String html = first.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(first.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; ")
                .contains("style-src '" + hash(html, "style") + "';", "script-src '" + hash(html, "script") + "';")
                .contains("require-trusted-types-for 'script'; trusted-types porchlight")
                .doesNotContain("unsafe")
                .isEqualTo(fromMemory.getResponse().getHeader("Content-Security-Policy"));
    }

    private static String hash(String html, String element) throws Exception {
        Matcher code =
                Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(html);
        assertThat(code.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(code.group(1).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void foldAwayHowTheLinesWereChecked() throws Exception {
        String html = page("/help-now/thoughts-of-suicide", "us");
        String open = html.replaceAll("(?s)<details.*?</details>", "").replaceAll("(?s)<footer.*", "");

        assertThat(html).contains("How we checked</summary>", "not dialled", "Looked for, but not confirmed");
        assertThat(open).contains("Checked 23 November 2026.").doesNotContain("not dialled", "not confirmed");
        assertThat(page("/help-now/thoughts-of-suicide", "ke").replaceAll("(?s)<details.*?</details>", ""))
                .contains("We do not have a checked number for this");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void sayHowLittleOfACountryWasChecked(String path) throws Exception {
        assertThat(page(path, "de")).contains("No help line here has been checked yet.");
        assertThat(page(path, "us")).doesNotContain("No help line here has been checked yet.");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void leadBackToThemselvesAfterACountryIsChosen(String path) throws Exception {
        assertThat(page(path, "us")).contains("href=\"/country?next=" + path + '"');
    }

    @ParameterizedTest
    @MethodSource("paths")
    void leadToWhatThisSiteSaysAboutItself(String path) throws Exception {
        String footer = page(path, "us").replaceAll("(?s).*<footer", "");

        assertThat(List.of("/about", "/privacy", "/stay-private", "/credits", "/source-code"))
                .allSatisfy(address -> assertThat(footer).contains("href=\"" + address + '"'));
    }

    @Test
    void haveTheStepsInOrder() throws Exception {
        Matcher steps = Pattern.compile("id=\"step-([a-z]+)\"").matcher(page("/help-now", "gb"));

        assertThat(steps.results().map(step -> step.group(1)))
                .containsExactly("wake", "call", "naloxone", "breathe", "again", "side", "stay");
    }

    @Test
    void explainOnlyTheNaloxoneOfTheCountry() throws Exception {
        assertThat(kinds("gb")).contains("Prenoxad", "Nyxoid").doesNotContain("4 mg");
        assertThat(kinds("us")).contains("4 mg").doesNotContain("Prenoxad", "Nyxoid");
    }

    @Test
    void sayWhereTheWayToNaloxoneWasRead() throws Exception {
        for (String code : List.of("us", "ca", "gb", "ie", "au", "nz")) {
            assertThat(page("/help-now", code))
                    .contains("href=\"" + helpNow.country(code).getNaloxoneSource() + '"');
        }
        assertThat(page("/help-now", "de")).doesNotContain("Where we read this");
    }

    /** The page without the list of sources, one of which is a product's leaflet that says how to help breathing. */
    private String kinds(String country) throws Exception {
        return page("/help-now", country).replaceAll("(?s)<details.*?</details>", "");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void holdNoBrokenWords(String path) throws Exception {
        for (String code : List.of("us", "ke")) {
            assertThat(page(path, code)).doesNotContain("??", "{{", "{0}", "''", "helpnow.");
        }
    }

    @Test
    void knowNoOtherAddress() {
        assertThat(open("/help-now/unknown", "us")).hasStatus(404);
        assertThat(open("/help-now/after-the-ambulance/more", "us")).hasStatus(404);
    }

    @Test
    void areKeptOfflineByAScriptOfTheirOwn() throws Exception {
        MvcTestResult result = open("/sw.js", "us");
        String script = result.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(result).hasStatusOk().hasContentType("text/javascript;charset=UTF-8");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-cache");
        assertThat(paths()).allSatisfy(path -> assertThat(script).contains('"' + path + '"'));
        assertThat(script).doesNotContain("{pages}", "{version}");
        // another country makes another script, so that a browser fetches the pages anew
        assertThat(page("/sw.js", "gb")).isNotEqualTo(script);
    }
}
