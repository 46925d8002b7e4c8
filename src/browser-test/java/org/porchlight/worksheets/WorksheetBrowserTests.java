package org.porchlight.worksheets;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.Chromium;
import org.porchlight.Newcomer;
import org.porchlight.PorchlightServerTest;
import org.porchlight.worksheets.sheet.Days;
import org.porchlight.worksheets.sheet.Field;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.MultiValueMap;

/** Filling in, printing and keeping the pages of the steps on a phone of 360 by 740 points, with scripts and without. */
@PorchlightServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorksheetBrowserTests {

    private static final Pattern SHEET_OF_PAPER = Pattern.compile("/Type ?/Page\\b(?!s)");

    /**
     * What stands in every text of a full page: a whole sentence, a third of the longest line that a form takes. With every row
     * of every list at its full 240 characters the longer tools need a second sheet; nothing is ever cut.
     */
    private static final String SENTENCE =
            "On Friday at six I pay the bill at the shop, and then we eat together at home";

    @LocalServerPort
    private int port;

    @Autowired
    private Tools tools;

    /** Signed out, with scripts and without; and one who keeps things. */
    private Newcomer stranger;

    private Newcomer plain;
    private Newcomer ana;

    @BeforeAll
    void open() {
        stranger = new Newcomer(port, true);
        plain = new Newcomer(port, false);
        ana = new Newcomer(port, true).signUp().wrote("the first page");
    }

    @AfterAll
    void close() {
        stranger.close();
        plain.close();
        ana.close();
    }

    Stream<String> names() {
        return tools.all().stream().map(Tool::name);
    }

    private Tool<?> tool(String name) {
        return tools.find(name).orElseThrow();
    }

    private static int pages(Page page, String format) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(format));
        return (int) SHEET_OF_PAPER
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void looksRight(Page page) {
        assertThat(Chromium.scrollsSideways(page)).isFalse();
        page.evaluate("window.scrollTo(0, 0)"); // the header would lie over what axe measures
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
    }

    /** Opens the form, past the questions about danger where there are any. */
    private static void begin(Newcomer who, Tool<?> tool) {
        who.go(Tools.addressOf(tool));
        if (tool.asksAboutDanger()) {
            who.page().locator("main form button").first().click();
        }
        who.page().locator("form.tool-form").waitFor();
        who.page().waitForLoadState(); // its scripts as well
    }

    private static void see(Newcomer who) {
        who.page()
                .locator("form.tool-form button[formaction$='/paper'], form.tool-form[action$='/paper'] button.button")
                .last()
                .click();
        who.page().locator(".sheet-page").waitFor();
    }

    private static void fill(Page page, MultiValueMap<String, String> fields) {
        page.locator("form.tool-form details").all().forEach(more -> more.evaluate("d => { d.open = true; }"));
        fields.forEach((name, values) -> {
            Locator inputs = page.locator("form.tool-form [name='" + name + "']");
            String type = inputs.first().evaluate("input => input.type").toString();
            switch (type) {
                case "radio", "checkbox" ->
                    values.forEach(value -> page.locator("form.tool-form [name='" + name + "'][value='" + value + "']")
                            .check());
                case "select-one" -> inputs.first().selectOption(values.get(0));
                default -> inputs.first().fill(values.get(0));
            }
        });
    }

    private static void name(Newcomer who, Tool<?> tool, String words) {
        tool.sheet().fields().stream()
                .filter(Field::required)
                .forEach(field -> who.typeInto("[name='" + field.name() + "']", words));
    }

    @ParameterizedTest
    @MethodSource("names")
    void leadsSignedOutFromTheFormToOnePrintedPage(String name) {
        Tool<?> tool = tool(name);
        begin(stranger, tool);
        looksRight(stranger.page());
        fill(stranger.page(), Samples.filled(tool.sheet().fields(), "A few words", LocalDate.now()));

        see(stranger);

        looksRight(stranger.page());
        printsOnOneSheet(stranger.page());
        assertThat(stranger.page().context().cookies()).isEmpty();
    }

    private static void printsOnOneSheet(Page page) {
        printsOn(1, page);
    }

    private static void printsOn(int sheets, Page page) {
        for (String format : List.of("A4", "Letter")) {
            assertThat(pages(page, format)).describedAs(format).isEqualTo(sheets);
        }
    }

    /** One, but for a page that is made for each of several people. */
    private static <A extends Record> int sheets(Tool<A> tool, MultiValueMap<String, String> filled, String view) {
        LocalDate today = LocalDate.now();
        return tool.sheets(
                tool.sheet().read(filled, new Days(today, today, today), null).answers(), view);
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsOnOneSheetBlankAndFull(String name) {
        Tool<?> tool = tool(name);
        begin(stranger, tool);
        name(stranger, tool, "J.");
        see(stranger);
        printsOnOneSheet(stranger.page());

        begin(stranger, tool);
        fill(stranger.page(), Samples.filled(tool.sheet().fields(), SENTENCE, LocalDate.now()));
        see(stranger);

        printsOnOneSheet(stranger.page());
        for (String view : tool.views().subList(1, tool.views().size())) {
            stranger.page().locator("button[name=view][value='" + view + "']").click();
            stranger.page().locator(".sheet-page--" + view).waitFor();
            printsOn(
                    sheets(tool, Samples.filled(tool.sheet().fields(), SENTENCE, LocalDate.now()), view),
                    stranger.page());
        }
    }

    @Test
    void printsOnOneSheetWithAllHelplines() {
        Tool<?> tool = tool("self-care");
        begin(stranger, tool);
        MultiValueMap<String, String> heavy = Samples.filled(tool.sheet().fields(), SENTENCE, LocalDate.now());
        heavy.set("safety", "4");
        heavy.set("lasted", "yes");
        fill(stranger.page(), heavy);

        see(stranger);

        assertThat(stranger.page().locator(".check-in__first .helplines").count())
                .isEqualTo(2);
        printsOnOneSheet(stranger.page());
    }

    @ParameterizedTest
    @MethodSource("names")
    void worksWithoutScripts(String name) {
        Tool<?> tool = tool(name);
        begin(plain, tool);
        name(plain, tool, "Plain words");

        see(plain);

        for (String view : tool.views().subList(1, tool.views().size())) {
            plain.page().locator("button[name=view][value='" + view + "']").click();
            assertThat(plain.page().locator(".sheet-page--" + view).count()).isEqualTo(1);
        }
        plain.page()
                .locator("form[action='" + Tools.addressOf(tool) + "'] button")
                .first()
                .click();
        plain.page().locator("form.tool-form").waitFor();
    }

    @Test
    void keepsThroughSignUpWhatWasFilledInBefore() {
        try (Newcomer bea = new Newcomer(port, false)) {
            begin(bea, tool("conversation"));
            bea.typeInto("#about", "Rent, and only rent");
            see(bea);
            bea.page().locator("button[formaction='/worksheets']").click();
            bea.page()
                    .locator("button", new Page.LocatorOptions().setHasText("Make an account"))
                    .click();
            bea.typeInto("#name", bea.name());
            bea.typeInto("#password", Newcomer.PASSWORD);
            bea.page().locator("main form button.button").first().click();
            bea.page().locator("form[action='/worksheets'] button.button").click();
            bea.page().waitForURL(url -> !url.endsWith("/worksheets") && !url.endsWith("/sign-up"));

            bea.go("/worksheets");

            assertThat(bea.page().locator("main").textContent()).contains("Rent, and only rent");
        }
    }

    private Locator line(String state) {
        return ana.page().locator("[data-state=" + state + "]");
    }

    private void kept() {
        line("saved").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    }

    @Test
    void savesByItselfAndOffersWhatWasNotKept() {
        ana.go("/worksheets");
        int others = ana.page().locator("a[href^='/worksheets/drafts/']").count();
        begin(ana, tool("conversation"));
        ana.page().locator("#about").pressSequentially("Half a thought");
        ana.page().locator("#about").blur();
        kept();

        ana.go("/worksheets");
        ana.page().locator("a[href^='/worksheets/drafts/']").first().click();

        assertThat(ana.page().locator("#about").inputValue()).isEqualTo("Half a thought");
        ana.page().locator("form.tool-form button.button").first().click();
        ana.page().locator(".sheet-page").waitFor();
        ana.go("/worksheets");
        assertThat(ana.page().locator("a[href^='/worksheets/drafts/']").count()).isEqualTo(others);
    }

    @Test
    void losesNothingWithoutANetwork() {
        begin(ana, tool("conversation"));
        ana.typeInto("#about", "Before the tunnel");
        ana.page().locator("#about").blur();
        kept();
        ana.page().context().setOffline(true);
        try {
            ana.typeInto("#about", "In the tunnel");
            ana.page().locator("#about").blur();
            line("kept").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
            assertThat(line("saved").isVisible()).isFalse();
        } finally {
            ana.page().context().setOffline(false);
        }

        kept();
    }

    @Test
    void losesNothingWhenTheSessionEnds() {
        begin(ana, tool("conversation"));
        List<Cookie> session = ana.page().context().cookies();
        ana.page().context().clearCookies();
        ana.typeInto("#about", "After midnight");
        ana.page().locator("#about").blur();
        line("signed-out").waitFor();
        assertThat(ana.page().locator("#about").inputValue()).isEqualTo("After midnight");

        ana.page().context().addCookies(session);

        kept();
    }

    @Test
    void showsBothWhereTwoTabsChangeOnePage() {
        begin(ana, tool("conversation"));
        ana.typeInto("#about", "Common ground");
        ana.page().locator("form.tool-form button.button").first().click();
        ana.page().locator(".sheet-page").waitFor();
        String address = ana.path();
        Page other = ana.anotherTab();
        other.navigate(address + "/edit");
        ana.go(address + "/edit");
        other.locator("#about").fill("From the other tab");
        other.locator("form.tool-form button.button").first().click();
        other.locator(".sheet-page").waitFor();
        other.close();
        ana.typeInto("#about", "From this tab");
        ana.page().locator("form.tool-form button.button").first().click();

        ana.page().locator(".clash__ways").waitFor();

        assertThat(ana.page().locator("main").textContent()).contains("From the other tab", "From this tab");
        looksRight(ana.page());
        ana.page().locator("button[name=keep][value=both]").click();
        ana.page().locator(".sheet-page").waitFor();
        ana.go(address);
        assertThat(ana.page().locator(".sheet-page").textContent()).contains("From the other tab");
    }

    @Test
    void looksRightOnEveryPageAboutAKeptSheet() {
        begin(ana, tool("conversation"));
        ana.typeInto("#about", "To look at");
        ana.page().locator("form.tool-form button.button").first().click();
        ana.page().locator(".sheet-page").waitFor();
        String address = ana.path();
        looksRight(ana.page());
        ana.go(address + "/edit");
        ana.typeInto("#about", "To look at again");
        ana.page().locator("form.tool-form button.button").first().click();
        ana.page().locator(".sheet-page").waitFor();
        List<String> pages = new ArrayList<>(
                List.of("/worksheets", address + "/edit", address + "/deletion", address + "/versions"));
        ana.go(address + "/versions");
        pages.add(ana.page().locator("main .rows a").first().getAttribute("href"));
        for (String page : pages) {
            ana.go(page);
            looksRight(ana.page());
        }
    }
}
