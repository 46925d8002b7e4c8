package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Visits every page that somebody signed in can reach by links, the ways in, and what these pages say when something is wrong:
 * on a phone, a small window and a desktop, by day and by night.
 */
@PorchlightServerTest
class PrivatePagesBrowserTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");
    private static final List<String> STARTS = List.of(
            "/home", "/journal", "/boundaries", "/account", "/about-us", "/old-pages", "/recovery-code", "/unlock");
    private static final String PRIVATE =
            "/(home|journal|boundaries|account|about-us|old-pages|recovery-code|unlock)\\b.*";
    private static final String TEXT = "The heroin lay in the silver lighthouse.\nHe had said it was over.";

    @LocalServerPort
    private int port;

    private Newcomer ana;
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void openABrowser() {
        ana = new Newcomer(port, true);
        ana.page().onResponse(this::isNotStored);
    }

    @AfterEach
    void closeIt() {
        ana.close();
    }

    private void isNotStored(Response answer) {
        String path = answer.url().replaceFirst("https?://[^/]+", "");
        if (answer.request().isNavigationRequest()
                && !path.startsWith("/help-now")
                && !"no-store".equals(answer.headers().get("cache-control"))) {
            troubles.add(path + " may be stored: " + answer.headers().get("cache-control"));
        }
    }

    private void looksRight(String state) {
        Page page = ana.page();
        String where = state + " (" + ana.path() + ")";
        String title = page.title().toLowerCase(Locale.ROOT);
        if (title.isBlank()
                || title.matches("(?s).*(heroin|lighthouse|cash|porchlight).*")
                || title.contains(ana.name().toLowerCase(Locale.ROOT))) {
            troubles.add(where + " has the title " + title);
        }
        if (page.locator("h1").count() != 1) {
            troubles.add(where + " has another number of main headings than one");
        }
        Map<String, int[]> windows = new TreeMap<>(
                Map.of("small", new int[] {320, 256}, "desktop", new int[] {1280, 800}, "phone", new int[] {360, 740}));
        windows.forEach((name, size) -> {
            page.setViewportSize(size[0], size[1]);
            page.evaluate("window.scrollTo(0, 0)"); // the header would lie over what axe measures
            breaks(where + ", " + name, new AxeBuilder(page).withTags(RULES));
            if (Chromium.scrollsSideways(page)) {
                troubles.add(where + ", " + name + " scrolls sideways");
            }
        });
        page.setViewportSize(360, 740);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        breaks(where + ", dark", new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void breaks(String where, AxeBuilder axe) {
        for (Rule rule : axe.analyze().getViolations()) {
            troubles.add(where + " breaks " + rule.getId() + " at "
                    + rule.getNodes().get(0).getHtml());
        }
    }

    private void keepABoundary() {
        ana.go("/boundaries/new");
        ana.typeInto("#limit", "I will not give cash.");
        ana.send("/boundaries");
        ana.page().waitForURL("**/boundaries/*-*");
    }

    @Test
    void areRightWhereverLinksLead() {
        ana.signUp().wrote(TEXT);
        ana.go(ana.path() + "/edit");
        ana.typeInto("#text", TEXT + " Again.");
        ana.page().locator("form.writing .actions button").click();
        ana.page().waitForURL(url -> !url.endsWith("/edit"));
        keepABoundary();
        Deque<String> ahead = new ArrayDeque<>(STARTS);
        Set<String> found = new LinkedHashSet<>(STARTS);

        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            int status = ana.go(path).status();
            if (status != 200) {
                troubles.add(path + " answers " + status);
            }
            looksRight("page " + path);
            for (String link : links()) {
                if (link.matches(PRIVATE) && found.add(link)) {
                    ahead.add(link);
                }
            }
        }

        assertThat(troubles).isEmpty();
        assertThat(found).hasSizeGreaterThan(25);
        assertThat(ana.strangers()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>)
                ana.page()
                        .evaluate(
                                "[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])");
    }

    private void seesWhatIsWrong(String state) {
        ana.page().locator(".error-summary").waitFor();
        assertThat(ana.page().title()).as(state).startsWith("Error: ");
        looksRight(state);
    }

    @Test
    void areRightOnTheWayIn() {
        for (String path : List.of("/sign-in", "/sign-up", "/recovery", "/reset", "/signed-out", "/boundaries/new")) {
            ana.go(path);
            looksRight("page " + path);
        }
        ana.signIn("not the password");
        seesWhatIsWrong("unknown name");
        sendBroken("/reset", "#password", "short", "/reset", "#link", "no link");
        sendBroken("/recovery", "#password", Newcomer.PASSWORD, "/recovery", "#name", ana.name(), "#code", "no code");
        sendBroken("/sign-up", "#password", "short", "/sign-up", "#name", "\u202e");
        ana.go("/boundaries/new");
        ana.typeInto("#limit", "I will not give cash.");
        ana.send("/boundaries/new/paper");
        ana.page().waitForURL("**/boundaries/new/paper");
        looksRight("paper");
        ana.send("/boundaries");
        ana.page().locator("form[action='/sign-up']").waitFor();
        looksRight("kept while signed out");
        ana.send("/sign-up");
        ana.page().locator("#name").waitFor();
        looksRight("kept while signing up");

        assertThat(troubles).isEmpty();
        assertThat(ana.strangers()).isEmpty();
    }

    private void sendBroken(String path, String field, String text, String action, String... others) {
        ana.go(path);
        for (int i = 0; i < others.length; i += 2) {
            ana.typeInto(others[i], others[i + 1]);
        }
        ana.typeInto(field, text);
        ana.send(action);
        seesWhatIsWrong(field + " of " + path);
    }
}
