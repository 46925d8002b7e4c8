package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left on the screen after leaving fast, and what is still there after signing in: nothing, and every word. */
@PorchlightServerTest
class ComingBackBrowserTests {

    private static final String TEXT = "He slept on the porch again.\nI left the light on.";
    private static final String NEUTRAL = "https://www.bbc.com/weather";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final List<Newcomer> all = new ArrayList<>();

    @Autowired
    ComingBackBrowserTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @AfterEach
    void closeAll() {
        all.forEach(Newcomer::close);
    }

    private Newcomer newcomer(boolean scripts) {
        Newcomer newcomer = new Newcomer(port, scripts);
        all.add(newcomer);
        return newcomer;
    }

    private void endSessionsOf(Newcomer ana) {
        int ended = jdbc.sql("""
                delete from spring_session
                where principal_name = (select id::text from account where name = :name)""").param("name", ana.name()).update();
        assertThat(ended).isPositive();
    }

    private static void showsNothingAnyMore(Newcomer ana, String entry) {
        ana.page().goBack();
        assertThat(ana.page().content()).doesNotContain("slept on the porch", ana.name());
        ana.go(entry);
        assertThat(ana.path()).startsWith("/sign-in?next=");
        assertThat(ana.page().content()).doesNotContain("slept on the porch", ana.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"button", "Shift"})
    void showsNothingAfterLeaving(String way) {
        Newcomer ana = newcomer(true).signUp().wrote(TEXT);
        String entry = ana.path();

        if (way.equals("button")) {
            ana.send("/leave");
        } else {
            for (int i = 0; i < 3; i++) {
                ana.page().keyboard().press("Shift");
            }
        }
        ana.page().waitForURL(NEUTRAL);

        showsNothingAnyMore(ana, entry);
        assertThat(ana.strangers()).containsOnly(NEUTRAL);
    }

    @Test
    void showsNothingAfterLeavingWithoutScripts() {
        Newcomer ana = newcomer(false).signUp().wrote(TEXT);
        String entry = ana.path();

        ana.send("/leave");
        ana.page().locator("main a[href='" + NEUTRAL + "']").waitFor();

        showsNothingAnyMore(ana, entry);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsABoundaryThatWasWrittenBeforeSigningUp(boolean scripts) {
        Newcomer ana = newcomer(scripts);
        ana.go("/boundaries/new");
        ana.typeInto("#limit", "I will not give cash.");
        ana.send("/boundaries/new/paper");
        ana.page().waitForURL("**/boundaries/new/paper");
        assertThat(ana.page().context().cookies()).isEmpty();

        ana.send("/boundaries");
        ana.send("/sign-up");
        ana.typeInto("#name", ana.name());
        ana.typeInto("#password", "short");
        ana.send("/sign-up");
        ana.page().locator(".error-summary").waitFor();
        ana.typeInto("#password", Newcomer.PASSWORD);
        ana.send("/sign-up");
        ana.send("/boundaries");
        ana.putTheCodeOff();

        ana.page().waitForURL("**/boundaries/*-*");
        assertThat(ana.reads()).contains("I will not give cash.");
        ana.go("/boundaries");
        assertThat(ana.page().locator("ul.boundaries > li").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatWasTypedWhileTheSessionEnded(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp();
        ana.go("/journal/entries/new");
        endSessionsOf(ana);
        ana.typeInto("#text", TEXT);

        ana.send("/journal/entries");
        ana.page().locator("form[action='/sign-in'] #password").waitFor();
        assertThat(ana.reads()).contains(TEXT);
        ana.typeInto("#name", ana.name());
        ana.typeInto("#password", "not the password");
        ana.send("/sign-in");
        ana.page().locator(".error-summary").waitFor();
        assertThat(ana.reads()).contains(TEXT);
        ana.typeInto("#password", Newcomer.PASSWORD);
        ana.send("/sign-in");
        ana.send("/journal/entries");
        ana.putTheCodeOff();

        ana.page().waitForURL("**/journal/entries/*-*");
        assertThat(ana.reads()).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatWasTypedWhileAnotherTabLockedThePages(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp();
        ana.go("/journal/entries/new");
        Page other = ana.anotherTab();
        other.navigate("/journal");
        Newcomer.send(other, "/lock");
        other.waitForURL("**/unlock");
        ana.typeInto("#text", TEXT);

        ana.send("/journal/entries");
        ana.page().locator("form[action='/unlock'] #password").waitFor();
        assertThat(ana.reads()).contains(TEXT);
        ana.typeInto("#password", Newcomer.PASSWORD);
        ana.send("/unlock");
        ana.send("/journal/entries");
        ana.putTheCodeOff();

        ana.page().waitForURL("**/journal/entries/*-*");
        assertThat(ana.reads()).contains(TEXT);
    }
}
