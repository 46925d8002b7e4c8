package org.porchlight.accounts.aboutus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PorchlightTest
class AboutUsPageTests {

    @Autowired
    private MockMvcTester web;

    private Visitor ana;

    @BeforeEach
    void signUp() {
        ana = Visitor.signedUp(web, "Ana", "Europe/Dublin");
    }

    @Test
    void showsAgainWhatWasToldOnce() {
        MockHttpServletResponse kept = ana.post(
                "/about-us",
                "base",
                "0",
                "relation",
                "other",
                "relationWords",
                "godmother",
                "lovedOne",
                "Juniper <b>",
                "country",
                "ie",
                "payments",
                "medicaid",
                "medicines",
                "methadone");

        String page = ana.read("/about-us");

        // the first words kept lead over the recovery code
        assertThat(kept.getRedirectedUrl()).isEqualTo("/recovery-code?next=/about-us");
        assertThat(page)
                .contains("value=\"godmother\"", "value=\"Juniper <b>\"")
                .containsPattern("value=\"ie\" selected")
                .containsPattern("value=\"medicaid\" checked")
                .containsPattern("value=\"methadone\" checked");
    }

    @Test
    void takesNothingButItsOwnFields() {
        ana.post(
                "/about-us",
                "base",
                "0",
                "lovedOne",
                "J",
                "bereaved",
                "true",
                "answers.bereaved",
                "true",
                "owner",
                "x",
                "version",
                "99",
                "payments",
                "a-free-house");

        assertThat(ana.read("/home")).contains("Next small thing");
        assertThat(ana.read("/about-us")).contains("name=\"base\" value=\"1\"").doesNotContain("a-free-house");
    }

    @ParameterizedTest
    @CsvSource({"lovedOne, 41", "relationWords, 41"})
    void saysWhenANameIsTooLongAndKeepsIt(String field, int length) {
        MockHttpServletResponse answer = ana.post("/about-us", "base", "0", field, "é".repeat(length));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("<title>Error:", "href=\"#" + field + '"', "é".repeat(length), "aria-invalid=\"true\"");
    }

    @Test
    void asksAboutAnswersThatDoNotGoTogether() {
        MockHttpServletResponse answer =
                ana.post("/about-us", "base", "0", "medicines", "none", "medicines", "methadone");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Visitor.text(answer)).contains("href=\"#medicines\"", "id=\"medicines-error\"");
    }

    @Test
    void showsBothWhenTwoTabsHaveChangedIt() {
        ana.post("/about-us", "base", "0", "lovedOne", "Juniper");

        MockHttpServletResponse late = ana.post("/about-us", "base", "0", "lovedOne", "Robin");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("Juniper", "value=\"Robin\"", "name=\"base\" value=\"1\"");
        ana.post("/about-us", "base", "1", "lovedOne", "Robin");
        assertThat(ana.read("/about-us")).contains("Robin").doesNotContain("Juniper");
    }

    @Test
    void takesABrokenVersionForAnotherOne() {
        MockHttpServletResponse answer = ana.post("/about-us", "base", "99999999999999999999", "lovedOne", "J");

        assertThat(answer.getStatus()).isEqualTo(409);
    }

    @Test
    void isPartOfTheCopyOfEverything() throws IOException {
        ana.post("/about-us", "base", "0", "lovedOne", "Juniper", "country", "ie");
        ana.post("/home/steps/6", "status", "completed");

        Map<String, String> files = unzipped(ana.post("/account/export").getContentAsByteArray());

        assertThat(files.get("about-us/about-us.txt")).contains("Juniper", "Ireland");
        assertThat(files.get("about-us/about-us.json")).contains("\"Juniper\"");
        assertThat(files.get("steps/steps.txt")).containsPattern("6 .*: Completed\n");
        assertThat(files.get("steps/steps.json")).contains("\"6\":\"completed\"");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void needsTheToken() {
        assertThat(ana.postWithoutToken("/about-us", "base", "0", "lovedOne", "J")
                        .getStatus())
                .isEqualTo(403);
        assertThat(ana.postWithoutToken("/about-us/bereavement", "died", "yes").getStatus())
                .isEqualTo(403);
        assertThat(ana.read("/home")).contains("Next small thing");
    }

    @Test
    void changesNothingByFollowingALink() {
        assertThat(ana.get("/about-us/bereavement").getStatus()).isIn(404, 405);
        assertThat(ana.get("/about-us/before").getStatus()).isIn(404, 405);
    }
}
