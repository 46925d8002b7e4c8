package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.Barriers;
import org.porchlight.Chromium;
import org.porchlight.PorchlightServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing on a phone of 360 by 740 points, with scripts and without. */
@PorchlightServerTest
class JournalBrowserTests {

    @LocalServerPort
    private int port;

    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void signUp() {
        phone = visitor(true);
        page = phone.newPage();
        page.clock().install();
        page.navigate("/sign-up?next=/journal");
        page.locator("#name").fill("Anna " + UUID.randomUUID().toString().substring(0, 8));
        page.locator("#password").fill("seven lanterns over the harbor");
        page.locator("main form button.button").click();
        // the first page that is kept leads to the recovery code; all others lead back to themselves
        write("the first page");
        page.navigate("/journal");
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    private BrowserContext visitor(boolean scripts) {
        return Chromium.visitor(Chromium.phone().setJavaScriptEnabled(scripts).setBaseURL("http://127.0.0.1:" + port));
    }

    private static void save(Page page) {
        page.locator("form.writing button").click();
    }

    private String write(String text) {
        page.navigate("/journal/entries/new");
        page.locator("#text").fill(text);
        save(page);
        page.waitForURL("**/journal/entries/*-*");
        return page.url();
    }

    private static Locator line(Page page, String state) {
        return page.locator("[data-state=" + state + "]");
    }

    /** Nobody waits here: the clock of the page goes on faster, until it saves or tries again. */
    private void afterAWhile(String state) {
        page.clock().fastForward(20_000);
        line(page, state).waitFor();
    }

    private static void looksRight(Page page) {
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(Barriers.on(page, Barriers.WCAG)).isEmpty();
    }

    @Test
    void keepsWordsBeforeTheyAreSavedAndOffersThem() {
        page.navigate("/journal/entries/new");
        assertThat(page.locator("[data-save-line]").isVisible()).isFalse();
        page.locator("#text").pressSequentially("He came home");
        line(page, "unsaved").waitFor();

        afterAWhile("saved");

        assertThat(line(page, "saved").textContent()).containsPattern("Saved \\d+:\\d\\d [ap]m");
        page.navigate("/journal");
        page.locator("a[href^='/journal/drafts/']").click();
        assertThat(page.locator("#text").inputValue()).isEqualTo("He came home");
        save(page);
        assertThat(page.locator(".entry__text").textContent()).isEqualTo("He came home");
        page.navigate("/journal");
        assertThat(page.locator("a[href^='/journal/drafts/']").count()).isZero();
    }

    @Test
    void saysThatNothingIsSavedWhenTheSessionEndedAndGoesOnAfterwards() {
        page.navigate("/journal/entries/new");
        List<Cookie> session = phone.cookies();
        phone.clearCookies();
        page.locator("#text").fill("typed after midnight");
        page.locator("#text").blur();

        line(page, "signed-out").waitFor();

        assertThat(line(page, "saved").isVisible()).isFalse();
        assertThat(page.locator("#text").inputValue()).isEqualTo("typed after midnight");
        phone.addCookies(session);
        afterAWhile("saved");
    }

    @Test
    void saysThatNothingIsSavedWithoutANetwork() {
        page.navigate("/journal/entries/new");
        phone.setOffline(true);
        page.locator("#text").fill("in the tunnel");
        page.locator("#text").blur();

        page.locator("[data-state=unsaved]:visible, [data-state=kept]:visible").waitFor();

        assertThat(line(page, "saved").isVisible()).isFalse();
        phone.setOffline(false);
        afterAWhile("saved");
    }

    @Test
    void showsBothTextsWhenTwoTabsChangeOnePage() {
        String entry = write("first");
        Page other = phone.newPage();
        page.navigate(entry + "/edit");
        other.navigate(entry + "/edit");
        other.locator("#text").fill("from the other tab");
        save(other);
        page.locator("#text").fill("from this tab");
        save(page);

        page.locator(".clash").waitFor();

        assertThat(page.locator(".difference").textContent()).contains("from the other tab", "from this tab");
        looksRight(page);
        page.locator("button[value=both]").click();
        page.waitForURL("**/journal/months/*");
        // with the first page of all
        assertThat(page.locator(".entry-row").count()).isEqualTo(3);
    }

    @Test
    void findsAPageAndPutsNoWordIntoTheAddress() {
        write("the silver lighthouse");
        page.navigate("/journal/searches");
        page.locator("#words").fill("SILVER");
        page.keyboard().press("Enter");
        page.locator("#found").waitFor();

        assertThat(page.url()).endsWith("/journal/searches");
        assertThat(page.locator(".entry-row").count()).isEqualTo(1);
        looksRight(page);
    }

    @Test
    void showsTheWayToHelpWhileHeavyWordsAreTyped() {
        page.navigate("/journal/entries/new");
        page.locator("#text").fill("Some nights I want to die.");
        page.locator("#text").blur();

        page.locator("[data-help-strip]").waitFor();

        assertThat(page.locator("[data-help-strip] a").getAttribute("href")).isEqualTo("/help-now/thoughts-of-suicide");
        looksRight(page);
    }

    @Test
    void worksWithoutScripts() {
        BrowserContext plain = visitor(false);
        plain.addCookies(phone.cookies());
        Page still = plain.newPage();
        still.navigate("/journal/entries/new");
        still.locator("#kind-incident").check();
        still.locator("#happened").fill("He asked for money.");
        still.locator("input[name=mood][value=hopeful]").check();
        still.locator("#tags").fill("money");
        save(still);
        assertThat(still.locator(".entry").textContent()).contains("He asked for money.", "Hopeful", "money");

        still.locator("a[href$='/deletion']").click();
        still.locator("form[action$='/deletion'] button").click();
        still.locator("form[action$='/restoration'] button").click();

        assertThat(still.locator(".entry__text").textContent()).isEqualTo("He asked for money.");
        plain.close();
    }

    @Test
    void looksRightEverywhere() {
        String entry = write("endless" + "x".repeat(300) + " and \u202eback Z" + "\u0301".repeat(300));
        for (String path : List.of(
                entry,
                entry + "/edit",
                entry + "/deletion",
                entry + "/versions",
                "/journal",
                "/journal/calendar",
                "/journal/moods",
                "/journal/searches")) {
            page.navigate(path);
            looksRight(page);
        }
    }
}
