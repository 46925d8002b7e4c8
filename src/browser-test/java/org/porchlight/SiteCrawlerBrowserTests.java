package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Visits every page that a visitor can reach by following links from the first one, and twenty places chosen by a seed:
 * nothing may fail the WCAG 2.0 to 2.2 A and AA rules of axe-core, ask another server for anything, or scroll sideways.
 */
@PorchlightServerTest
class SiteCrawlerBrowserTests {

    private static final List<String> STARTS = List.of(
            "/",
            "/treatment?where=43204&payment=medicaid",
            "/treatment?where=99999",
            "/treatment?where=Colombus, OH",
            "/treatment?where=Springfield",
            "/treatment?where=Dublin, Ireland",
            "/treatment?where=59330&payment=free&radius=5",
            "/country?next=/steps/3",
            "/no-such-page");
    private static final long SEED = 20261123;

    @LocalServerPort
    private int port;

    @Autowired
    private StarterDirectory starter;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> strangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void waitForTheList() {
        LoadedDirectory.await(starter);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Page open(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.visitor(options.setBaseURL(base()));
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(base()) && !request.url().startsWith("data:")) {
                strangers.add(page.url() + " asked " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            // the browser itself reports the 404 and 422 that some pages are meant to answer
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /**
     * Opens every page once, in the order in which links to them are found, then these; places, results and the country choice
     * stand for themselves once. Returns the paths of all.
     */
    private static Set<String> crawl(Page page, List<String> more, BiConsumer<String, Response> visit) {
        Deque<String> ahead = new ArrayDeque<>(STARTS);
        Set<String> found = new LinkedHashSet<>(STARTS);
        ahead.addAll(more);
        found.addAll(more);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            visit.accept(path, Objects.requireNonNull(page.navigate(path)));
            for (String link : links(page)) {
                boolean follows = !link.startsWith("/treatment/")
                        && !link.startsWith("/treatment?")
                        && !link.startsWith("/country?")
                        && !link.equals("/source-code");
                if (follows && found.add(link)) {
                    ahead.add(link);
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])");
    }

    /** Twenty places, and the report about one of them. */
    private List<String> twentyPlaces() {
        List<Long> ids = jdbc.sql("select id from offering order by id")
                .query(Long.class)
                .list();
        Random random = new Random(SEED);
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pages.add("/treatment/" + ids.get(random.nextInt(ids.size())));
        }
        pages.add(pages.get(0) + "/problem-reports");
        pages.add(pages.get(0) + "/problem-reports/thanks");
        return pages;
    }

    @Test
    void meetsTheRulesOnEveryPageByDayAndByNight() {
        Page page = open(Chromium.phone());
        List<String> broken = new ArrayList<>();

        Set<String> pages = crawl(page, twentyPlaces(), (path, answer) -> {
            Barriers.on(page, Barriers.WCAG).forEach(rule -> broken.add(path + " breaks " + rule));
            if (Chromium.scrollsSideways(page)) {
                broken.add(path + " scrolls sideways");
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Barriers.inTheseColours(page).forEach(rule -> broken.add(path + " in the dark breaks " + rule));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        });

        assertThat(broken).isEmpty();
        assertThat(pages).hasSizeGreaterThan(65);
        assertThat(strangers).isEmpty();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void fitsAPageOf320PointsAndADesktop() {
        Page narrow = open(new Browser.NewContextOptions().setViewportSize(320, 256));
        Page wide = open(Chromium.desktop());
        List<String> broken = new ArrayList<>();

        for (String path : List.of("/", "/steps/8", "/treatment", "/treatment?where=43204", "/help-now", "/country")) {
            for (Page page : List.of(narrow, wide)) {
                page.navigate(path);
                Barriers.inThisWindow(page).forEach(rule -> broken.add(path + " breaks " + rule));
            }
        }

        assertThat(broken).isEmpty();
        narrow.context().close();
        wide.context().close();
    }

    @Test
    void leadsToHelpFromEveryPageWithScriptsOff() {
        Page page = open(Chromium.phone().setJavaScriptEnabled(false));

        Set<String> pages = crawl(page, List.of(), (path, answer) -> {
            assertThat(answer.status()).as(path).isIn(200, 404, 422);
            assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
            assertThat(page.title()).as(path).isNotBlank();
            if (!path.startsWith("/help-now")) {
                assertThat(page.locator("header a[href='/help-now']").isVisible())
                        .as(path)
                        .isTrue();
            }
            assertThat(page.locator("header a[rel~='noreferrer']").getAttribute("href"))
                    .as(path)
                    .startsWith("https://");
        });

        assertThat(pages).hasSizeGreaterThan(40);
        page.context().close();
    }
}
