package org.porchlight.helpnow;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.HelpWithoutDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = HelpWithoutDatabase.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HelpPagesBrowserTests {

    private static @Nullable Playwright playwright;
    private static @Nullable Browser chromium;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Line line;

    @BeforeAll
    static void start() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String path = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void connect() throws Exception {
        line = new Line(port);
    }

    @AfterEach
    void disconnect() throws Exception {
        open.forEach(BrowserContext::close);
        line().close();
    }

    private Line line() {
        return java.util.Objects.requireNonNull(line);
    }

    private Page visitor(Browser.NewContextOptions options) {
        BrowserContext context = java.util.Objects.requireNonNull(chromium)
                .newContext(options.setBaseURL("http://127.0.0.1:" + line().port()));
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(360, 740);
    }

    private void choose(Page page, String country) {
        page.context().addCookies(List.of(new Cookie("country", country).setUrl("http://127.0.0.1:" + line().port())));
    }

    /** Waits until all help pages of a country are kept on the device. */
    private static void waitForCopies(Page page, String number) {
        String copiesAreThere = """
                async (number) => {
                  const worker = (await navigator.serviceWorker.ready).active;
                  if (worker.state !== "activated") return false;
                  const names = (await caches.keys()).filter((name) => name.startsWith("help-now-"));
                  if (names.length !== 1) return false;
                  const cache = await caches.open(names[0]);
                  const copies = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
                  const texts = await Promise.all(copies.map((copy) => copy.text()));
                  return texts.length === 6 && texts.every((text) => text.includes('"tel:' + number + '"'));
                }""";
        // not waitForFunction, which takes the promise itself for a yes
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> (Boolean) page.evaluate(copiesAreThere, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "gb", "ie", "au"})
    void showTheCallAndThreeStepsOnTheFirstScreen(String country) {
        Page page = visitor(phone());
        choose(page, country);

        page.navigate("/help-now");

        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator(".call__number").getAttribute("href")).startsWith("tel:");
        assertThat(bottom(page.locator("#step-naloxone"))).isLessThanOrEqualTo(740);
        assertThat(complaints).isEmpty();
    }

    private static double bottom(Locator element) {
        return ((Number) element.evaluate("e => e.getBoundingClientRect().bottom")).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"360, 740", "320, 640", "320, 256", "1280, 800"})
    void neverScrollSideways(int width, int height) {
        Page page = visitor(new Browser.NewContextOptions().setViewportSize(width, height));

        for (String path : HelpPagesTests.paths().toList()) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(width);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void areAccessible(ColorScheme scheme) {
        Page page = visitor(phone().setColorScheme(scheme));

        for (String country : List.of("us", "ke")) {
            choose(page, country);
            for (String path : HelpPagesTests.paths().toList()) {
                page.navigate(path);
                assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations())
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void countFromTheDoseAndSayWhenTheNextIsDue() {
        Page page = visitor(phone());
        page.clock().install();
        page.navigate("/help-now");

        page.locator("#step-naloxone button").click();

        assertThat(page.locator("#count").textContent()).isEqualTo("0 min 0 s since the dose");
        assertThat(page.locator("#advice").textContent()).isEqualTo(words(page, "data-wait"));
        page.clock().runFor(119_000);
        assertThat(page.locator("#advice").textContent()).isEqualTo(words(page, "data-wait"));
        page.clock().runFor(11_000);
        assertThat(page.locator("#count").textContent()).isEqualTo("2 min 10 s since the dose");
        assertThat(page.locator("#advice").textContent()).isEqualTo(words(page, "data-due"));
        assertThat(page.locator("#advice").getAttribute("aria-live")).isEqualTo("polite");
        page.locator("#step-again button").click();
        assertThat(page.locator("#count").textContent()).isEqualTo("0 min 0 s since the dose");
    }

    private static String words(Page page, String name) {
        String words = page.locator("#clock").getAttribute(name);
        assertThat(words).isNotBlank();
        return words;
    }

    @Test
    void countOnThroughALockedPhoneAndAReload() {
        Page page = visitor(phone());
        page.clock().install();
        page.navigate("/help-now");
        page.locator("#step-naloxone button").click();

        // no timer runs while a phone is locked: the time jumps
        page.clock().fastForward(150_000);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(page.locator("#count").textContent()).isEqualTo("2 min 30 s since the dose");
        page.reload();
        assertThat(page.locator("#count").textContent()).startsWith("2 min 3");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void sayEverythingWithoutScripts() {
        Page page = visitor(phone().setJavaScriptEnabled(false));

        page.navigate("/help-now");

        assertThat(page.locator("#step-again").innerText()).contains("After 2 to 3 minutes, look again");
        assertThat(page.locator("[data-dose]:visible").count()).isZero();
        assertThat(page.locator("#leave").getAttribute("href")).startsWith("https://");
        assertThat(page.locator("nav a").count()).isEqualTo(5);
    }

    @Test
    void areLeftFastAndWithoutTheWayBack() {
        Page page = visitor(phone());
        page.context().route(Pattern.compile("^https://www\\.bbc\\.com/.*"), route -> route.fulfill());
        page.navigate("/another-page");
        page.navigate("/help-now");

        page.locator("#leave").click();
        page.waitForURL("https://www.bbc.com/weather");
        page.goBack();

        assertThat(page.url()).endsWith("/another-page");
        page.navigate("/help-now");
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("Shift");
        }
        page.waitForURL("https://www.bbc.com/weather");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help-now", "/another-page"})
    void openOfflineAfterAFirstVisit(String first) {
        Page page = visitor(phone());
        page.navigate(first);
        waitForCopies(page, "911");

        line().cut();

        for (String path : HelpPagesTests.paths().toList()) {
            page.navigate(path);
            assertThat(page.locator(".call__number").getAttribute("href")).isEqualTo("tel:911");
        }
        assertThat(page.locator("#kept").isVisible()).isTrue();
    }

    @Test
    void openWhenTheServerIsBroken() {
        Page page = visitor(phone());
        page.navigate("/help-now");
        waitForCopies(page, "911");

        line().breakDown();
        page.navigate("/help-now");

        assertThat(page.locator("h1").isVisible()).isTrue();
    }

    @Test
    void openWhenTheNetworkHangs() {
        Page page = visitor(phone());
        page.navigate("/help-now");
        waitForCopies(page, "911");

        line().hang();
        page.navigate("/help-now", new Page.NavigateOptions().setTimeout(15_000));

        assertThat(page.locator("h1").isVisible()).isTrue();
    }

    @Test
    void keepTheNumbersOfTheCountryThatWasChosenLast() {
        Page page = visitor(phone());
        page.navigate("/help-now");
        waitForCopies(page, "911");

        choose(page, "gb");
        page.navigate("/help-now");
        waitForCopies(page, "999");
        line().cut();

        page.navigate("/help-now/thoughts-of-suicide");
        assertThat(page.locator(".call__number").getAttribute("href")).isEqualTo("tel:999");
    }

    @Test
    void takeOverACountryThatWasChosenOnAnotherPage() {
        Page page = visitor(phone());
        page.navigate("/another-page");
        waitForCopies(page, "911");

        choose(page, "gb");
        page.navigate("/another-page");

        waitForCopies(page, "999");
    }

    @Test
    void keepNothingElse() {
        Page page = visitor(phone());
        page.navigate("/another-page");
        waitForCopies(page, "911");
        page.navigate("/another-page");

        Object kept = page.evaluate("""
                async () => {
                  const names = await caches.keys();
                  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
                  return keys.flat().map((key) => new URL(key.url).pathname);
                }""");

        assertThat(kept)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.toString()).startsWith("/help-now"));
        assertThat(complaints).noneMatch(text -> text.contains("Policy") || text.contains("Trusted"));
    }

    @ParameterizedTest
    @CsvSource({"A4, us", "A4, gb", "A4, au", "A4, ke", "Letter, us", "Letter, gb", "Letter, au", "Letter, ke"})
    void printOnOnePage(String format, String country) {
        Page page = visitor(phone());
        choose(page, country);
        page.navigate("/help-now");

        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(format));

        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type ?/Page\\b(?!s)").matcher(text).results())
                .hasSize(1);
    }
}
