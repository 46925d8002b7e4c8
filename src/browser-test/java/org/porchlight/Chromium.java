package org.porchlight;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The installed Chromium, started once for all browser tests: Debian's, or the one that CHROMIUM names. Never downloads
 * one.
 */
public final class Chromium {

    private static @Nullable Browser browser;

    private Chromium() {}

    /** A browser window that has visited nothing, with a network address of its own; close it after use. */
    public static synchronized BrowserContext visitor(Browser.NewContextOptions options) {
        if (browser == null) {
            browser = launch();
        }
        return browser.newContext(options.setExtraHTTPHeaders(Map.of(CallerAddresses.HEADER, Caller.freshAddress())));
    }

    /** A phone of 360 by 740 points. */
    public static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(360, 740);
    }

    /** A desktop window of 1280 by 800 points. */
    public static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        String path = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Whether the page can be scrolled sideways, which no page of ours may. */
    public static boolean scrollsSideways(Page page) {
        page.waitForLoadState(); // without its style sheets a page is as wide as its widest field
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
