package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PorchlightServerTest
class LeaveBrowserTests {

    private static final String NEUTRAL = "https://www.bbc.com/weather";

    @LocalServerPort
    private int port;

    private Page open(boolean scripts, String path) {
        Page page = Chromium.visitor(
                        Chromium.phone().setJavaScriptEnabled(scripts).setBaseURL("http://127.0.0.1:" + port))
                .newPage();
        page.route(
                NEUTRAL + "**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setBody("weather").setContentType("text/html")));
        page.navigate("/about");
        page.navigate(path);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/steps/4", "/treatment", "/help-now", "/help-now/someone-is-hurting-me"})
    void replacesThePageSoThatBackDoesNotReturnToIt(String path) {
        Page page = open(true, path);

        page.locator("header a[rel~='noreferrer']").click();
        page.waitForURL(NEUTRAL);
        page.goBack();

        assertThat(page.url()).endsWith("/about");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/steps/4", "/help-now"})
    void worksByPressingShiftThreeTimes(String path) {
        Page page = open(true, path);

        page.keyboard().press("Shift");
        page.keyboard().press("Shift");
        assertThat(page.url()).doesNotContain("weather");
        page.keyboard().press("Shift");
        page.waitForURL(NEUTRAL);

        assertThat(page.content()).contains("weather");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help-now"})
    void isAPlainLinkWithoutScripts(String path) {
        Page page = open(false, path);

        page.locator("header a[rel~='noreferrer']").click();
        page.waitForURL(NEUTRAL);

        assertThat(page.url()).isEqualTo(NEUTRAL);
        page.context().close();
    }
}
