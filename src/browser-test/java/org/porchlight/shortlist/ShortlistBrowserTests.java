package org.porchlight.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.Looks;
import org.porchlight.Newcomer;
import org.porchlight.PorchlightServerTest;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a ZIP code to an appointment in the calendar, on a phone. */
@PorchlightServerTest
class ShortlistBrowserTests {

    private static final int MOST_TAPS = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private StarterDirectory starter;

    private int taps;

    @BeforeEach
    void waitForTheList() {
        LoadedDirectory.await(starter);
        taps = 0;
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    private static Locator button(Page page, String text) {
        return page.locator("main button:visible, main a:visible", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadFromAZipCodeToAnAppointmentInTwelveTaps(boolean scripts) throws IOException, ParserException {
        try (Newcomer ana = new Newcomer(port, scripts)) {
            ana.signUp();
            ana.go("/home");
            Page page = ana.page();

            tap(page.locator("main a[href='/treatment']"));
            page.locator("#where").fill("43215");
            tap(button(page, "Find places"));
            tap(page.locator("input[name=place][type=checkbox]").first());
            tap(button(page, "Go on with the chosen places"));
            tap(button(page, "Keep it on my list"));
            page.waitForURL(url -> url.contains("/recovery-code?next="));
            tap(button(page, "Later"));
            tap(button(page, "Log a call"));
            tap(page.locator("label", new Page.LocatorOptions().setHasText("We have an appointment")));
            tap(button(page, "Keep it"));
            page.waitForURL("**/appointments/new");
            page.locator("#on").fill(LocalDate.now().plusDays(20).toString());
            page.locator("#at").fill("09:30");
            tap(button(page, "Keep it"));
            page.waitForURL("**#appointments");
            Download file = page.waitForDownload(() -> tap(button(page, "Put it in my calendar")));

            assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
            Calendar calendar = new CalendarBuilder().build(Files.newInputStream(file.path()));
            assertThat(calendar.validate(true).hasErrors()).isFalse();
            assertThat(calendar.getComponents()).hasSize(1);
            assertThat(file.suggestedFilename()).isEqualTo("appointment.ics");
            assertThat(ana.strangers()).isEmpty();
        }
    }

    @Test
    void bringChosenPlacesThroughSigningUp() {
        try (Newcomer ana = new Newcomer(port, true)) {
            ana.go("/treatment?where=43215");
            Page page = ana.page();
            page.locator("input[name=place][type=checkbox]").nth(0).check();
            page.locator("input[name=place][type=checkbox]").nth(1).check();
            button(page, "Go on with the chosen places").click();
            String first = page.locator(".compare thead a").first().textContent();
            button(page, "Keep them on my list").click();
            ana.send("/sign-up");
            ana.typeInto("#name", ana.name());
            ana.typeInto("#password", Newcomer.PASSWORD);
            ana.send("/sign-up");
            ana.send("/shortlist");
            page.waitForURL(url -> url.contains("/recovery-code?next=") || url.endsWith("/shortlist"));
            ana.go("/shortlist");

            assertThat(page.locator("main").textContent()).contains(first);
            assertThat(page.locator(".saved"))
                    .satisfies(cards -> assertThat(cards.count()).isEqualTo(2));
        }
    }

    @Test
    void keepWhatIsTypedDuringACallThatIsLeft() {
        try (Newcomer ana = new Newcomer(port, true)) {
            ana.signUp();
            ana.go("/shortlist/new");
            ana.typeInto("#name", "Riverside Clinic");
            button(ana.page(), "Keep it").click();
            ana.putTheCodeOff();
            ana.page().waitForURL("**/shortlist/*-*");
            String place = ana.path();
            ana.go(place + "/calls/new");
            ana.page().locator("#notes").evaluate("field => field.closest('details')?.setAttribute('open', '')");
            ana.page().locator("#notes").fill("They asked for the insurance card");
            ana.page().locator("[data-state=saved]:visible").waitFor();

            ana.go(place);
            button(ana.page(), "Go on with it").click();

            assertThat(ana.page().locator("#notes").inputValue()).isEqualTo("They asked for the insurance card");
        }
    }

    @Test
    void areRightOnEveryPage() {
        try (Newcomer ana = new Newcomer(port, true)) {
            Looks looks = new Looks(ana);
            ana.signUp();
            ana.go("/shortlist");
            looks.right("an empty board");
            ana.go("/treatment?where=43215");
            looks.right("results to choose from");
            ana.page().locator("input[name=place][type=checkbox]").nth(0).check();
            ana.page().locator("input[name=place][type=checkbox]").nth(1).check();
            ana.page().locator("input[name=place][type=checkbox]").nth(2).check();
            button(ana.page(), "Go on with the chosen places").click();
            looks.right("places side by side");
            button(ana.page(), "Keep them on my list").click();
            ana.putTheCodeOff();
            ana.page().waitForURL("**/shortlist");
            looks.right("the board");
            String place = ana.page().locator(".saved h3 a").first().getAttribute("href");
            for (String path : new String[] {"", "/edit", "/calls/new", "/calls", "/appointments/new", "/deletion"}) {
                ana.go(place + path);
                looks.right("a place" + path);
            }
            ana.go("/shortlist/new");
            button(ana.page(), "Keep it").click();
            looks.right("a place without a name");
            ana.go("/shortlist/paper");
            looks.right("the page to ring from");
            looks.foundNothing();
        }
    }
}
