package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.Chromium;
import org.porchlight.PorchlightServerTest;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightServerTest
class FinderBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private StarterDirectory starter;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void waitForTheList() {
        LoadedDirectory.await(starter);
    }

    private Page open(boolean scripts) {
        return Chromium.visitor(Chromium.phone().setJavaScriptEnabled(scripts).setBaseURL("http://127.0.0.1:" + port))
                .newPage();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadsFromAZipCodeToAPlaceAndAReport(boolean scripts) {
        Page page = open(scripts);
        int before = jdbc.sql("select count(*) from problem_report")
                .query(Integer.class)
                .single();

        page.navigate("/");
        page.locator("main a[href='/treatment']").click();
        page.locator("#where").fill("43204");
        page.locator("#where").press("Enter");
        assertThat(page.url()).contains("where=43204");
        assertThat(page.locator("article.place").count()).isEqualTo(20);

        page.locator("article.place h3 a").first().click();
        assertThat(page.locator("a[href^='tel:+1']").count()).isPositive();

        page.locator("a[href$='/problem-reports']").click();
        page.locator("form button").click();
        assertThat(page.title()).startsWith("Error");
        page.locator("#reason-wrong_number").check();
        page.locator("#text").fill("Rings at a bakery");
        page.locator("form button").click();

        assertThat(page.url()).endsWith("/problem-reports/thanks");
        assertThat(jdbc.sql("select count(*) from problem_report")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before + 1);
        page.context().close();
    }

    @Test
    void keepsTheTicksWhenATownIsMistyped() {
        Page page = open(false);

        page.navigate("/treatment?where=Colombus, OH&medication=methadone&payment=medicaid");
        page.locator(".error-summary li a").first().click();

        assertThat(page.url()).contains("medication=methadone").contains("payment=medicaid");
        assertThat(page.locator("h1").textContent()).contains("Columbus");
        page.context().close();
    }

    @Test
    void isUsedByKeyboardAlone() {
        Page page = open(true);
        page.navigate("/treatment");

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("where");
        page.keyboard().type("10001");
        page.keyboard().press("Enter");
        page.waitForURL("**where=10001**");

        assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).contains("New York");
        page.context().close();
    }
}
