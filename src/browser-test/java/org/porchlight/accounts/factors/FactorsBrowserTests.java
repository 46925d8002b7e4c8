package org.porchlight.accounts.factors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.AuthenticatorApp;
import org.porchlight.Barriers;
import org.porchlight.Chromium;
import org.porchlight.PorchlightServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authenticator app and a passkey, from setting them up to giving them up, as a person does it on a phone. */
@PorchlightServerTest
class FactorsBrowserTests {

    private static final String PASSWORD = "quiet kettle umbrella lamp";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final String name = "Anna " + UUID.randomUUID().toString().substring(0, 8);
    private BrowserContext visitor;
    private Page page;

    @Autowired
    FactorsBrowserTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void makeAnAccount() {
        // passkeys belong to a name, so not 127.0.0.1
        visitor = Chromium.visitor(Chromium.phone().setBaseURL("http://localhost:" + port));
        page = visitor.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate("/sign-up");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("main form .button");
        page.waitForURL("**/home");
    }

    @AfterEach
    void close() {
        visitor.close();
        jdbc.sql("delete from account where name = :name").param("name", name).update();
    }

    private void signInWithPassword() {
        page.navigate("/sign-in");
        page.fill("#name", name);
        page.fill("#password", PASSWORD);
        page.click("form[action='/sign-in'] .button");
    }

    private void signOut() {
        page.navigate("/account");
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/signed-out");
    }

    private void hasNoBarriers() {
        assertThat(Barriers.on(page, Barriers.WCAG_AND_ADVICE)).isEmpty();
        assertThat(Chromium.scrollsSideways(page)).isFalse();
    }

    @Test
    void anAuthenticatorAppIsTurnedOnAskedForAndTurnedOff() {
        page.navigate("/account/authenticator");
        hasNoBarriers();
        page.click("form[action='/account/authenticator'] button");
        page.waitForURL("**/account/authenticator/code");
        hasNoBarriers();
        String key = page.locator(".code-groups").innerText();

        page.fill("#code", "000000");
        page.click("form[action='/account/authenticator/code'] button");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator(".code-groups")).hasText(key);

        page.fill("#code", AuthenticatorApp.code(key, 0));
        page.click("form[action='/account/authenticator/code'] button");
        assertThat(page.locator(".code-list li")).hasCount(10);
        hasNoBarriers();
        String backup = page.locator(".code-list li").first().innerText();

        signOut();
        signInWithPassword();
        page.waitForSelector("form[action='/second-factor']");
        hasNoBarriers();
        page.navigate("/account/authenticator");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        signInWithPassword();
        page.fill("#code", AuthenticatorApp.code(key, 1));
        page.click("form[action='/second-factor'] button");
        page.waitForURL("**/home");

        signOut();
        signInWithPassword();
        page.fill("#code", backup.toLowerCase(Locale.ROOT));
        page.click("form[action='/second-factor'] button");
        page.waitForURL("**/home");
        signOut();
        signInWithPassword();
        page.fill("#code", backup);
        page.click("form[action='/second-factor'] button");
        assertThat(page.locator(".error-summary")).isVisible();
        // a code of the app is used up by the sign-in before; the next step is still to come
        jdbc.sql("update authenticator set last_step = null").update();
        page.fill("#code", AuthenticatorApp.code(key, 0));
        page.click("form[action='/second-factor'] button");
        page.waitForURL("**/home");

        page.navigate("/account/authenticator");
        assertThat(page.locator("main")).containsText("9");
        page.click("form[action='/account/authenticator/off'] button");
        assertThat(page.locator("form[action='/account/authenticator'] button")).isVisible();
        signOut();
        signInWithPassword();
        page.waitForURL("**/home");
    }

    private CDPSession virtualAuthenticator() {
        CDPSession devtools = visitor.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject device = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject();
        devtools.send("WebAuthn.addVirtualAuthenticator", device);
        return devtools;
    }

    private void addPasskey(String label) {
        page.navigate("/account/passkeys");
        page.fill("#label", label);
        page.click("form[action='/account/passkeys'] button");
        assertThat(page.locator(".passkeys__label")).hasText(label);
    }

    @Test
    void aPasskeySignsInAndThePasswordOpensTheBox() {
        virtualAuthenticator();
        addPasskey("My phone");
        hasNoBarriers();

        page.click("form[action='/account/passkeys'] button");
        page.fill("#label", "Again");
        page.click("form[action='/account/passkeys'] button");
        assertThat(page.locator("[data-said]")).isVisible();

        signOut();
        page.navigate("/sign-in?next=/account/passkeys");
        hasNoBarriers();
        page.click("form[action='/sign-in/passkey'] button");
        // signed in, but the box is locked
        page.waitForURL("**/unlock?next=/account/passkeys");
        page.fill("#password", PASSWORD);
        page.click("form[action='/unlock'] .button");
        page.waitForURL(url -> url.endsWith("/account/passkeys") && !url.contains("unlock"));

        page.click("form[action='/account/passkeys/remove'] button");
        assertThat(page.locator(".passkeys")).hasCount(0);
        signOut();
        page.navigate("/sign-in");
        page.click("form[action='/sign-in/passkey'] button");
        assertThat(page.locator(".error-summary")).isVisible();
    }

    @Test
    void aPasskeyIsAskedForAfterThePasswordWhereARoleNeedsIt() {
        virtualAuthenticator();
        addPasskey("My phone");
        signOut();
        jdbc.sql("update account set role = 'counselor' where name = :name")
                .param("name", name)
                .update();

        signInWithPassword();
        assertThat(page.locator("form[action='/second-factor']")).hasCount(0);
        hasNoBarriers();
        page.click("form[action='/sign-in/passkey'] button");
        page.waitForURL("**/home");

        // the box is open already, and the last second factor stays
        page.navigate("/account/passkeys");
        page.click("form[action='/account/passkeys/remove'] button");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator(".passkeys li")).hasCount(1);
    }

    @Test
    void aDeviceWithoutAPasskeyGetsAKindSentence() {
        signOut();
        CDPSession devtools = virtualAuthenticator();
        page.navigate("/sign-in");
        page.click("form[action='/sign-in/passkey'] button");

        assertThat(page.locator("[data-said]"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
        assertThat(page.locator("[data-said]")).not().isEmpty();
        devtools.detach();
    }

    @Test
    void passkeysAreNotOfferedWithoutScripts() {
        try (BrowserContext plain =
                Chromium.visitor(Chromium.phone().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + port))) {
            Page signIn = plain.newPage();
            signIn.navigate("/sign-in");

            assertThat(signIn.locator("form[action='/sign-in']")).isVisible();
            assertThat(signIn.locator("form[action='/sign-in/passkey']")).isHidden();
        }
    }
}
