package org.porchlight.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.Looks;
import org.porchlight.Newcomer;
import org.porchlight.PorchlightServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family shares one page with a counselor, each in a browser of their own, on phones, with scripts and without. */
@PorchlightServerTest
class SharingBrowserTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesFromAFamilyToACounselorAndBack(boolean scripts) {
        try (Newcomer ana = new Newcomer(port, scripts).signUp();
                Newcomer lee = new Newcomer(port, scripts)) {
            walk(ana, lee, scripts);
        }
    }

    private static void walk(Newcomer ana, Newcomer lee, boolean scripts) {
        Looks hers = new Looks(ana);
        Looks theirs = new Looks(lee);
        ana.keepABoundary("I will rest at ten");

        ana.go("/share-links");
        look(hers, scripts, "no links");
        ana.go("/share-links/new");
        look(hers, scripts, "a choice");
        ana.page().locator("input[name=item]").first().check();
        ana.typeInto("#recipient", "Dr. Lee");
        ana.typeInto("#from", "Ana");
        ana.page().locator("input[name=notes]").check();
        ana.send("/share-links/preview");
        ana.page().locator("form[action='/share-links']").waitFor();
        look(hers, scripts, "what they will see");
        ana.send("/share-links");
        ana.page().waitForURL("**/share-links/*-*");
        look(hers, scripts, "a link");
        String mine = ana.path();
        String link = ana.page().locator("#link").inputValue();

        read(lee, theirs, scripts, link);
        lee.typeInto("#note", "Thank you. Call me Tuesday.");
        lee.send(lee.path() + "/notes");
        lee.page().waitForURL("**?noted=true");
        look(theirs, scripts, "a note that was sent");

        ana.go(mine);
        assertThat(ana.page().textContent("main")).contains("Call me Tuesday").doesNotContain("Nobody has opened it");
        look(hers, scripts, "a link that was opened");
        ana.send(mine + "/closing");
        ana.page().locator("form[action$='/deletion']").waitFor();
        look(hers, scripts, "a link that is closed");
        lee.page().reload();
        assertThat(lee.page().textContent("main"))
                .contains("This link is not open")
                .doesNotContain("rest at ten");
        look(theirs, scripts, "a link that is not open");

        hers.foundNothing();
        theirs.foundNothing();
    }

    private static void read(Newcomer lee, Looks theirs, boolean scripts, String link) {
        lee.go(link.replaceFirst("https?://[^/]+", ""));
        if (scripts) {
            lee.page().waitForURL(url -> !url.contains("#"));
            assertThat(lee.page().locator("#link").inputValue()).hasSize(43);
        } else {
            lee.typeInto("#link", link);
        }
        look(theirs, scripts, "a link to open");
        assertThat(lee.page().context().cookies()).noneMatch(cookie -> cookie.name.contains("share"));
        lee.send("/s");
        lee.page().waitForURL("**/s/*-*");
        assertThat(lee.page().textContent("main")).contains("I will rest at ten", "Shared with you by Ana");
        look(theirs, scripts, "pages behind a link");
    }

    /** What checks a page is a script itself. */
    private static void look(Looks looks, boolean scripts, String state) {
        if (scripts) {
            looks.right(state);
        }
    }
}
