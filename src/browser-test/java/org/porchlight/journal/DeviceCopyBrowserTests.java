package org.porchlight.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.Chromium;
import org.porchlight.Newcomer;
import org.porchlight.PorchlightServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that the server cannot take are kept on the device, sealed, and offered to their writer alone. */
@PorchlightServerTest
class DeviceCopyBrowserTests {

    private static final String WORDS = "the copper whistle behind the bakery";
    private static final String TAG = "lantern-walk";

    /** Everything that a page can have stored, as text: strings, and bytes one character each. */
    private static final String DUMP = """
            async () => {
              const text = (value) => JSON.stringify(value, (key, part) => {
                const bytes = part instanceof ArrayBuffer ? new Uint8Array(part) : part;
                return ArrayBuffer.isView(bytes) ? String.fromCharCode(...bytes) : part;
              });
              let all = text(localStorage) + text(sessionStorage) + document.cookie;
              let items = 0;
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((done) => {
                  const opening = indexedDB.open(name);
                  opening.onsuccess = () => done(opening.result);
                });
                all += name;
                for (const store of database.objectStoreNames) {
                  const rows = await new Promise((done) => {
                    const asked = database.transaction(store).objectStore(store).getAll();
                    asked.onsuccess = () => done(asked.result);
                  });
                  items += rows.length;
                  all += store + text(rows);
                }
                database.close();
              }
              return [items, all];
            }
            """;

    @LocalServerPort
    private int port;

    private Newcomer ana;
    private Page page;
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void signUp() {
        ana = new Newcomer(port, true).signUp().wrote("the first page");
        page = ana.page();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Trusted") || message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
    }

    @AfterEach
    void leave() {
        ana.close();
        assertThat(troubles).isEmpty();
    }

    private void serverIsAway(boolean away) {
        page.context().setOffline(away);
    }

    private static Locator line(Page page, String state) {
        return page.locator("[data-state=" + state + "]");
    }

    private static Locator offer(Page page) {
        return page.locator(".device-copy");
    }

    private void writeWithoutAServer() {
        openTheForm(page);
        serverIsAway(true);
        page.locator("#text").fill(WORDS);
        page.locator("#tags").fill(TAG);
        page.locator("#tags").blur();
        line(page, "kept").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
    }

    /** Complete with what it looks up on the device and asks of the server. */
    private static void openTheForm(Page page) {
        page.waitForResponse("**/account/draft-keys", () -> page.navigate("/journal/entries/new"));
    }

    private static List<?> stored(Page page) {
        return (List<?>) page.evaluate(DUMP);
    }

    private static int copies(Page page) {
        return ((Number) stored(page).get(0)).intValue();
    }

    /** The words in every writing that a program might store them in. */
    private static List<String> spellings(String words) {
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        List<String> spellings = new ArrayList<>();
        for (byte[] bytes : List.of(plain, words.getBytes(StandardCharsets.UTF_16LE))) {
            spellings.add(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
            spellings.add(HexFormat.of().formatHex(bytes));
            spellings.add(
                    Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, 8));
        }
        spellings.add(words.replace(' ', '+'));
        return spellings;
    }

    private void comeBack() {
        page.close();
        page = ana.anotherTab();
        serverIsAway(false);
    }

    @Test
    void areTheirsToReadOnTheDeviceAndOfNobodyElse() {
        writeWithoutAServer();

        List<?> stored = stored(page);

        assertThat(stored.get(0)).isEqualTo(1);
        for (String word : List.of(WORDS, "whistle", TAG, "journal", ana.name())) {
            assertThat(stored.get(1).toString().replace("\\u0000", ""))
                    .doesNotContainIgnoringCase(spellings(word).toArray(String[]::new));
        }
        assertThat(line(page, "kept").textContent()).contains("Kept on this device, locked");
        assertThat(line(page, "saved").isVisible()).isFalse();
        page.locator("#text").fill(WORDS + " and more");
        serverIsAway(false);
        line(page, "saved").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
        assertThat(copies(page)).isZero();
    }

    @Test
    void areKeptToTheLastLetterWhenTheDatabaseIsAway() {
        openTheForm(page);
        page.route("**/journal/drafts/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.locator("#text").fill("the copper");
        page.locator("#text").blur();
        line(page, "kept").waitFor();
        page.locator("#text").pressSequentially(" whistle");

        page.waitForTimeout(1_000);
        page.unroute("**/journal/drafts/**");
        page.route("**/journal/drafts/**", Route::abort);
        comeBack();

        page.navigate("/journal/entries/new");
        offer(page).locator("summary").click();
        assertThat(offer(page).locator("[data-words]").textContent()).isEqualTo("the copper whistle");
    }

    @Test
    void areOfferedAfterwardsAndGoneOnceTheyAreSaved() {
        writeWithoutAServer();
        comeBack();
        page.navigate("/journal");
        offer(page).waitFor();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        offer(page).locator("[data-open]").click();
        page.waitForURL("**/journal/entries/new");
        offer(page).locator("[data-put]").click();

        assertThat(page.locator("#text").inputValue()).isEqualTo(WORDS);
        assertThat(page.locator("#tags").inputValue()).isEqualTo(TAG);
        line(page, "saved").waitFor();
        assertThat(copies(page)).isZero();
        page.locator("form.writing .actions button").click();
        page.waitForURL("**/journal/entries/*-*");
        assertThat(page.locator(".entry").textContent()).contains(WORDS, TAG);
        page.navigate("/journal");
        assertThat(page.locator("a[href^='/journal/drafts/']").count()).isZero();
    }

    @Test
    void goBackIntoThePageThatTheyChange() {
        String entry = ana.path();
        openTheForm(page, entry + "/edit");
        serverIsAway(true);
        page.locator("#text").fill(WORDS);
        page.locator("#text").blur();
        line(page, "kept").waitFor();
        comeBack();

        page.navigate("/journal/entries/new");
        offer(page).locator("[data-open]").click();
        page.waitForURL("**" + entry + "/edit");
        offer(page).locator("[data-put]").click();
        line(page, "saved").waitFor();
        page.locator("form.writing .actions button").click();
        page.waitForURL("**" + entry);

        assertThat(page.locator(".entry__text").textContent()).isEqualTo(WORDS);
    }

    private static void openTheForm(Page page, String path) {
        page.waitForResponse("**/account/draft-keys", () -> page.navigate(path));
    }

    @Test
    void stayOnThePageWhenSaveIsPressedWithoutAServer() {
        writeWithoutAServer();

        page.locator("form.writing .actions button").click();
        line(page, "kept").waitFor();
        assertThat(page.locator("#text").inputValue()).isEqualTo(WORDS);
        serverIsAway(false);
        line(page, "saved").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
        page.locator("form.writing .actions button").click();

        page.waitForURL("**/journal/entries/*-*");
        assertThat(page.locator(".entry").textContent()).contains(WORDS);
    }

    /** Signs out and makes an account for somebody else, in this window. */
    private void borisTakesOver(Page window) {
        window.navigate("/account");
        window.locator("form[action='/sign-out'] button").click();
        window.waitForURL("**/signed-out");
        window.navigate("/sign-up?next=/journal");
        window.locator("#name").fill("Boris " + ana.name());
        window.locator("#password").fill(Newcomer.PASSWORD);
        window.locator("form[action='/sign-up'] button:not(.unseen)").last().click();
        window.waitForURL("**/journal");
    }

    @Test
    void areNotSavedForSomebodyElseWhoSignsInOnAnotherTab() {
        openTheForm(page);
        Page other = ana.anotherTab();
        borisTakesOver(other);
        page.bringToFront();
        page.locator("#text").fill(WORDS);
        page.locator("#text").blur();

        line(page, "signed-out").waitFor();

        other.navigate("/journal");
        assertThat(other.locator("a[href^='/journal/drafts/']").count()).isZero();
    }

    @Test
    void areOfferedToNobodyElseWhoSignsInHere() {
        writeWithoutAServer();
        comeBack();
        borisTakesOver(page);

        openTheForm(page);
        page.waitForTimeout(500);

        assertThat(offer(page).count()).isZero();
        assertThat(copies(page)).isEqualTo(1);
        page.navigate("/account");
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL("**/signed-out");
        page.navigate("/sign-in?next=/journal");
        page.locator("#name").fill(ana.name());
        page.locator("#password").fill(Newcomer.PASSWORD);
        page.locator("form[action='/sign-in'] button:not(.unseen)").last().click();
        page.waitForURL("**/journal");
        offer(page).waitFor();
    }

    @Test
    void canBeThrownAwayBroughtBackAndForgotten() {
        writeWithoutAServer();
        comeBack();
        page.navigate("/journal");
        offer(page).locator("[data-throw]").click();
        offer(page).locator("[data-back]").waitFor();
        assertThat(copies(page)).isZero();
        offer(page).locator("[data-back]").click();
        offer(page).locator("[data-throw]").waitFor();
        assertThat(copies(page)).isEqualTo(1);

        page.navigate("/account/devices");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("[data-device-copy-forget] button").click();
        page.locator("[data-none]").waitFor();

        assertThat(copies(page)).isZero();
    }
}
