package org.porchlight.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.Newcomer;
import org.porchlight.PorchlightServerTest;
import org.porchlight.worksheets.sheet.KinderWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looking for kinder words, on the device with scripts and by a form without them. */
@PorchlightServerTest
class KinderWordsBrowserTests {

    private static final String PAGE = "/steps/7/kinder-words";

    @LocalServerPort
    private int port;

    @Autowired
    private KinderWords words;

    private String sentence() {
        return "I said " + words.entries().get(0).forms().get(0) + " again.";
    }

    private KinderWords.Found found() {
        return words.firstIn(sentence()).orElseThrow();
    }

    private static Locator option(Page page, int at) {
        return page.locator("[data-places] fieldset").first().locator("input").nth(at);
    }

    private static String now(Page page) {
        return page.locator("[data-now]").textContent();
    }

    @Test
    void findsAWordOnTheDeviceAndSendsNothing() {
        try (Newcomer bea = new Newcomer(port, true)) {
            bea.go(PAGE);
            Page page = bea.page();
            page.waitForLoadState();
            assertThat(page.locator("[data-sent]").isVisible()).isFalse();
            assertThat(page.locator("[data-stays]").isVisible()).isTrue();
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));

            page.locator("#sentence").pressSequentially(sentence());

            assertThat(now(page)).isEqualTo(sentence());
            assertThat(page.locator("[data-places] input").count()).isEqualTo(3);
            option(page, 1).check();
            assertThat(now(page)).contains(found().options().get(0)).doesNotContain(found().text());
            assertThat(page.locator("[data-now] mark").count()).isEqualTo(1);
            page.locator("form.kinder button").first().click();
            assertThat(now(page)).contains(found().options().get(0));
            option(page, 0).check();
            assertThat(now(page)).isEqualTo(sentence());
            page.locator("#sentence").fill("A plain sentence.");
            assertThat(page.locator("[data-nothing]").isVisible()).isTrue();
            assertThat(page.locator("[data-answer]").isVisible()).isFalse();
            assertThat(requests).isEmpty();
        }
    }

    @Test
    void findsAWordWithoutScripts() {
        try (Newcomer bea = new Newcomer(port, false)) {
            bea.go(PAGE);
            Page page = bea.page();
            assertThat(page.locator("[data-sent]").isVisible()).isTrue();
            assertThat(page.locator("[data-stays]").isVisible()).isFalse();

            bea.typeInto("#sentence", sentence());
            page.locator("form.kinder button").first().click();
            option(page, 2).check();
            page.locator("[data-again] button").click();

            assertThat(now(page)).contains(found().options().get(1)).doesNotContain(found().text());
            assertThat(page.locator("#sentence").inputValue()).isEqualTo(sentence());
            assertThat(page.url()).endsWith(PAGE);
        }
    }
}
