package org.porchlight.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.AuthenticatorApp;
import org.porchlight.Looks;
import org.porchlight.Newcomer;
import org.porchlight.PorchlightServerTest;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A counselor hands a packet to a family, each in a browser of their own, on phones, with scripts and without. */
@PorchlightServerTest
class PacketBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesFromACounselorToAFamilyThatKeepsIt(boolean scripts) {
        try (Newcomer clara = new Newcomer(port, scripts).signUp();
                Newcomer ben = new Newcomer(port, scripts)) {
            becomeCounselor(clara);
            walk(clara, ben, scripts);
        }
    }

    private void becomeCounselor(Newcomer clara) {
        clara.go("/account/authenticator");
        clara.send("/account/authenticator");
        clara.page().locator("#code").waitFor();
        String key = clara.page().locator(".code-groups").innerText();
        clara.typeInto("#code", AuthenticatorApp.code(key, 0));
        clara.send("/account/authenticator/code");
        clara.page().locator(".code-list").waitFor();
        accounts.summaries(clara.name()).forEach(found -> accounts.become(found.id(), Role.COUNSELOR));
        clara.signIn(Newcomer.PASSWORD);
        clara.page().locator("#code").waitFor();
        clara.typeInto("#code", AuthenticatorApp.code(key, 1));
        clara.send("/second-factor");
        clara.page().waitForURL("**/journal");
    }

    private static void walk(Newcomer clara, Newcomer ben, boolean scripts) {
        Looks hers = new Looks(clara);
        Looks his = new Looks(ben);
        clara.go("/packets");
        look(hers, scripts, "no packets");
        clara.go("/packets/new");
        look(hers, scripts, "a packet to fill");
        clara.typeInto("#title", "After your first visit");
        clara.typeInto("#from", "River Office");
        clara.typeInto("#note", "Start with one page.");
        clara.page().locator("input[value='guide:step-4']").check();
        clara.page().locator("input[value='sheet:conversation']").check();
        clara.send("/packets");
        clara.page().waitForURL("**/packets/*-*");
        look(hers, scripts, "a packet");
        clara.send(clara.path() + "/links");
        clara.page().waitForURL("**/share-links/*-*");
        look(hers, scripts, "a link of a packet");
        String link = clara.page().locator("#link").inputValue();

        ben.go("/s");
        ben.typeInto("#link", link);
        ben.send("/s");
        ben.page().waitForURL("**/s/*-*");
        look(his, scripts, "a packet that was opened");
        String pages = ben.path();
        ben.page().locator("a[href='/steps/2/conversation']").click();
        ben.page().waitForURL("**/steps/2/conversation");
        ben.signUp();
        ben.go(pages);
        ben.send("/share-copies");
        ben.page().waitForURL(url -> !url.endsWith("/share-copies") && !url.contains("/s/"));
        ben.go("/share-copies");
        look(his, scripts, "kept pages");
        ben.page().locator("main .rows a").first().click();
        ben.page().waitForURL("**/share-copies/*-*");
        assertThat(ben.page().textContent("main")).contains("Start with one page.", "River Office");
        look(his, scripts, "a kept packet");

        hers.foundNothing();
        his.foundNothing();
    }

    /** What checks a page is a script itself. */
    private static void look(Looks looks, boolean scripts, String state) {
        if (scripts) {
            looks.right(state);
        }
    }
}
