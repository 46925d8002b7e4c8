package org.porchlight;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody new with a browser of their own, who drives the real pages and calls from an address of their own. What a page asks of
 * another host is noted and answered here, so nothing leaves this computer, that address included.
 */
public final class Newcomer implements AutoCloseable {

    /** What every newcomer chooses when making an account. */
    public static final String PASSWORD = "seven lanterns over the harbor";

    private final String base;
    private final String name = Caller.freshName("Ana");
    private final List<String> strangers = new CopyOnWriteArrayList<>();
    private final BrowserContext browser;
    private Page page;

    /** With a phone of 360 by 740 points. */
    public Newcomer(int port, boolean scripts) {
        this(port, Chromium.phone().setJavaScriptEnabled(scripts));
    }

    /** With a window of any kind. */
    public Newcomer(int port, Browser.NewContextOptions window) {
        base = "http://127.0.0.1:" + port;
        browser = Chromium.visitor(
                window.setBaseURL(base).setExtraHTTPHeaders(Map.of(CallerAddresses.HEADER, Caller.freshAddress())));
        browser.route(url -> !url.startsWith(base + "/") && !url.startsWith("data:"), this::answerInstead);
        page = browser.newPage();
        page.setDefaultTimeout(20_000);
    }

    private void answerInstead(Route route) {
        strangers.add(route.request().url());
        route.fulfill(new Route.FulfillOptions().setBody("weather").setContentType("text/html"));
    }

    /** The name of the account, once it is made. */
    public String name() {
        return name;
    }

    /** The window that is looked at. */
    public Page page() {
        return page;
    }

    /** Everything that was asked of other hosts. */
    public List<String> strangers() {
        return strangers;
    }

    /** Another window of the same browser, next to the first. */
    public Page anotherTab() {
        Page tab = browser.newPage();
        tab.setDefaultTimeout(20_000);
        return tab;
    }

    /** Opens a page by its path. */
    public Response go(String path) {
        return Objects.requireNonNull(page.navigate(path));
    }

    /** Where the window is, without the host. */
    public String path() {
        return page.url().replace(base, "");
    }

    /** Presses the button of the page that sends a form to this address. */
    public void send(String action) {
        send(page, action);
    }

    /** The same in any window. */
    public static void send(Page window, String action) {
        window.locator("form[action='" + action + "'] button:not(.unseen)")
                .last()
                .click();
    }

    /** Makes the account; the journal opens. */
    public Newcomer signUp() {
        go("/sign-up?next=/journal");
        typeInto("#name", name);
        typeInto("#password", PASSWORD);
        send("/sign-up");
        page.waitForURL("**/journal");
        return this;
    }

    /** Signs in on a fresh page, which may be refused. */
    public void signIn(String password) {
        go("/sign-in?next=/journal");
        typeInto("#name", name);
        typeInto("#password", password);
        send("/sign-in");
    }

    /** Fills a field that must be there. */
    public void typeInto(String field, String text) {
        page.locator(field).fill(text);
    }

    /** Saves a page of the journal; whatever comes then is open. */
    public void write(String text) {
        go("/journal/entries/new");
        typeInto("#text", text);
        send("/journal/entries");
        page.waitForURL(url -> !url.endsWith("/new") && !url.endsWith("/journal/entries"));
    }

    /** Saves the first page and puts the recovery code off. */
    public Newcomer wrote(String text) {
        write(text);
        putTheCodeOff();
        page.waitForURL("**/journal/entries/*-*");
        return this;
    }

    /** Goes on without writing the recovery code down. */
    public void putTheCodeOff() {
        page.waitForURL(url -> url.contains("/recovery-code?next="));
        page.locator("main a", new Page.LocatorOptions().setHasText("Later")).click();
    }

    /** Keeps a boundary, whose page is open then. */
    public void keepABoundary(String limit) {
        go("/boundaries/new");
        typeInto("#limit", limit);
        send("/boundaries");
        page.waitForURL("**/boundaries/*-*");
    }

    /** Presses the button that stands on every private page. */
    public void lock() {
        send("/lock");
        page.waitForURL("**/unlock");
    }

    /** Everything the main part of the page says, what stands in its boxes included. */
    public String reads() {
        StringBuilder all = new StringBuilder(page.locator("main").textContent());
        for (Locator box : page.locator("main textarea, main input:not([type])").all()) {
            all.append('\n').append(box.inputValue());
        }
        return all.toString();
    }

    @Override
    public void close() {
        browser.close();
    }
}
