package org.porchlight;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What keeps people out of a page: rules of axe-core that it breaks. Loads axe-core once into each page and asks it for nothing
 * else, which takes a fraction of the time of its own builder; our pages have no frames, which that one is for.
 */
public final class Barriers {

    /** The A and AA rules of WCAG 2.0 to 2.2. */
    public static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** Those, and what axe-core advises beyond. */
    public static final List<String> WCAG_AND_ADVICE = plus(WCAG, "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast");
    private static final List<String> SIZES = List.of("color-contrast", "target-size");

    private static final String AXE = source();
    private static final String RUN = """
            ([type, values]) => axe.run(document, {runOnly: {type, values}, resultTypes: ['violations']})
                .then(all => all.violations.map(rule => `${rule.id} at ${rule.nodes[0].html}`))""";

    private Barriers() {}

    /** Everything that rules with these tags have to say, for the window as it is. */
    public static List<String> on(Page page, List<String> tags) {
        return run(page, "tag", tags);
    }

    /** For a page that was looked at whole in another window: only what depends on the size is asked again. */
    public static List<String> inThisWindow(Page page) {
        List<String> found = new ArrayList<>(run(page, "rule", SIZES));
        if (Chromium.scrollsSideways(page)) {
            found.add("scrolls sideways");
        }
        return found;
    }

    /** For a page that was looked at whole by day: only colours differ in the dark. */
    public static List<String> inTheseColours(Page page) {
        return run(page, "rule", COLOURS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String type, List<String> values) {
        page.waitForLoadState(); // a field can be there before the style sheets are, and then everything is too small
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        page.evaluate("window.scrollTo(0, 0)"); // the header would lie over what axe measures
        return (List<String>) page.evaluate(RUN, List.of(type, values));
    }

    private static List<String> plus(List<String> tags, String more) {
        List<String> all = new ArrayList<>(tags);
        all.add(more);
        return List.copyOf(all);
    }

    private static String source() {
        try (InputStream file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
