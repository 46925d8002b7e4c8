package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What private pages say when something is wrong, while words wait, and where two windows change one thing. */
@PorchlightServerTest
class PrivateTroublesBrowserTests {

    private static final String TEXT = "The heroin lay in the silver lighthouse.\nHe had said it was over.";

    @LocalServerPort
    private int port;

    private Newcomer ana;
    private Looks looks;

    @BeforeEach
    void openABrowser() {
        ana = new Newcomer(port, true);
        looks = new Looks(ana);
    }

    @AfterEach
    void closeIt() {
        ana.close();
    }

    @Test
    void areRightWhereSomethingIsWrong() {
        ana.signUp();
        looks.broken("/account/password", "#new-password", "short", "/account/password");
        looks.broken("/account/new-key", "#new-password", "short", "/account/new-key");
        looks.broken("/account/name", "#name", "\u202e", "/account/name");
        looks.broken("/account/settings", "#email", "nobody at home", "/account/settings");
        looks.broken("/about-us", "#lovedOne", "long ".repeat(20), "/about-us");
        looks.broken("/boundaries/new", "#limit", "I will hide the naloxone.", "/boundaries");
        looks.broken("/boundaries/new", "#why", "long ".repeat(500), "/boundaries");
        looks.broken("/journal/entries/new", "#tags", "long ".repeat(50), "/journal/entries");
        looks.broken("/journal/entries/new", "#text", "x".repeat(20_001), "/journal/entries");
        ana.go("/account/deletion");
        ana.send("/account/deletion");
        looks.wrong("not sure");
        ana.write(TEXT);
        ana.send("/recovery-code");
        ana.page().locator("#group").waitFor();
        looks.right("the code");
        ana.typeInto("#group", "no");
        ana.send("/recovery-code/confirmation");
        looks.wrong("wrong group");

        looks.foundNothing();
    }

    private void inAnotherWindow(String path, Consumer<Page> deed) {
        Page other = ana.anotherTab();
        other.navigate(path);
        deed.accept(other);
        other.waitForLoadState();
        other.close();
    }

    private void typeAndSave() {
        ana.typeInto("#text", TEXT);
        ana.send("/journal/entries");
    }

    @Test
    void areRightWhileWordsWait() {
        ana.signUp();
        ana.go("/journal/entries/new");
        inAnotherWindow("/journal", other -> Newcomer.send(other, "/lock"));
        typeAndSave();
        ana.page().locator("form[action='/unlock']").waitFor();
        looks.right("kept while locked");
        ana.typeInto("#password", "not the password");
        ana.send("/unlock");
        looks.wrong("wrong password while locked");
        ana.typeInto("#password", Newcomer.PASSWORD);
        ana.send("/unlock");
        ana.page().locator("main form[action='/journal/entries']").waitFor();
        looks.right("one more press");

        ana.go("/journal/entries/new");
        ana.page().context().clearCookies();
        typeAndSave();
        ana.page().locator("form[action='/sign-in']").waitFor();
        looks.right("kept after the session");
        ana.page().locator("details.kept summary").click();
        looks.right("kept after the session, unfolded");
        ana.typeInto("#name", ana.name());
        ana.typeInto("#password", "not the password");
        ana.send("/sign-in");
        looks.wrong("wrong password after the session");

        ana.signIn(Newcomer.PASSWORD);
        ana.page().waitForURL("**/journal");
        ana.go("/journal/entries/new");
        ana.page().context().clearCookies();
        inAnotherWindow("/sign-in", this::signInAgain);
        typeAndSave();
        ana.page().locator("main form[action='/journal/entries']").waitFor();
        looks.right("older than the session");

        looks.foundNothing();
    }

    private void signInAgain(Page window) {
        window.locator("#name").fill(ana.name());
        window.locator("#password").fill(Newcomer.PASSWORD);
        Newcomer.send(window, "/sign-in");
        window.waitForURL("**/home");
    }

    /** Changes one thing in two windows, and looks at what the slower one is told. */
    private void changeTwice(String path, String field, String action) {
        ana.go(path);
        inAnotherWindow(path, other -> {
            other.locator(field).fill("I will do the one thing.");
            Newcomer.send(other, action);
        });
        ana.typeInto(field, "I will do the other thing.");
        ana.send(action);
        looks.right("two windows at " + path);
        assertThat(ana.reads()).contains("the one thing", "the other thing");
    }

    @Test
    void areRightWhereTwoWindowsChangeOneThing() {
        ana.signUp().wrote(TEXT);
        String entry = ana.path();
        changeTwice(entry + "/edit", "#text", entry);
        ana.keepABoundary("I will not give cash.");
        String boundary = ana.path();
        changeTwice(boundary + "/edit", "#limit", boundary);
        changeTwice("/about-us", "#relationWords", "/about-us");

        looks.foundNothing();
    }
}
