package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at the private pages that somebody opens, on a phone, a small window and a desktop, by day and by night, and notes what
 * is wrong with them: barriers, titles that tell too much, pages that a browser may store, anything asked of another host.
 */
public final class Looks {

    private final Newcomer ana;
    private final List<String> troubles = new ArrayList<>();

    public Looks(Newcomer ana) {
        this.ana = ana;
        ana.page().onResponse(this::isNotStored);
    }

    /** Nothing was wrong until now. */
    public void foundNothing() {
        assertThat(troubles).isEmpty();
        assertThat(ana.strangers()).isEmpty();
    }

    /** Something that this class did not see itself. */
    public void note(String trouble) {
        troubles.add(trouble);
    }

    private void isNotStored(Response answer) {
        String path = answer.url().replaceFirst("https?://[^/]+", "");
        if (answer.request().isNavigationRequest()
                && !path.startsWith("/help-now")
                && !"no-store".equals(answer.headers().get("cache-control"))) {
            troubles.add(path + " may be stored: " + answer.headers().get("cache-control"));
        }
    }

    /** The page that is open now. */
    public void right(String state) {
        Page page = ana.page();
        page.waitForLoadState();
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
        noteAll(where, Barriers.on(page, Barriers.WCAG_AND_ADVICE));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        noteAll(where + ", dark", Barriers.inTheseColours(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(320, 256);
        noteAll(where + ", small", Barriers.inThisWindow(page));
        page.setViewportSize(1280, 800);
        noteAll(where + ", desktop", Barriers.inThisWindow(page));
        page.setViewportSize(360, 740);
        if (Chromium.scrollsSideways(page)) {
            troubles.add(where + " scrolls sideways");
        }
    }

    private void noteAll(String where, List<String> broken) {
        broken.forEach(rule -> troubles.add(where + " breaks " + rule));
    }

    /** The page that is open now, which has to say what is to be mended. */
    void wrong(String state) {
        ana.page().locator(".error-summary").waitFor();
        assertThat(ana.page().title()).as(state).startsWith("Error: ");
        right(state);
    }

    /** As a browser would that checks nothing itself. */
    private void letsEverythingThrough() {
        ana.page()
                .evaluate("document.querySelectorAll('form, [maxlength]')"
                        + ".forEach(e => { e.noValidate = true; e.removeAttribute('maxlength'); })");
    }

    /** What a form says when a field holds this; other fields and their texts in turns. */
    void broken(String path, String field, String text, String action, String... others) {
        ana.go(path);
        letsEverythingThrough();
        for (int i = 0; i < others.length; i += 2) {
            ana.typeInto(others[i], others[i + 1]);
        }
        ana.typeInto(field, text);
        ana.send(action);
        wrong(field + " of " + path);
    }
}
