package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Visits every page that somebody signed in can reach by links, and the ways in. */
@PorchlightServerTest
class PrivatePagesBrowserTests {

    private static final List<String> STARTS = List.of(
            "/home",
            "/journal",
            "/boundaries",
            "/shortlist",
            "/account",
            "/about-us",
            "/old-pages",
            "/recovery-code",
            "/unlock");
    private static final String PRIVATE =
            "/(home|journal|boundaries|shortlist|account|about-us|old-pages|recovery-code|unlock)\\b.*";
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
    void areRightWhereverLinksLead() {
        ana.signUp().wrote(TEXT);
        ana.go(ana.path() + "/edit");
        ana.typeInto("#text", TEXT + " Again.");
        ana.page().locator("form.writing .actions button").click();
        ana.page().waitForURL(url -> !url.endsWith("/edit"));
        ana.keepABoundary("I will not give cash.");
        Deque<String> ahead = new ArrayDeque<>(STARTS);
        Set<String> found = new LinkedHashSet<>(STARTS);

        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            int status = ana.go(path).status();
            if (status != 200) {
                looks.note(path + " answers " + status);
            }
            looks.right("page " + path);
            for (String link : links()) {
                if (link.matches(PRIVATE) && found.add(link)) {
                    ahead.add(link);
                }
            }
        }

        looks.foundNothing();
        assertThat(found).hasSizeGreaterThan(25);
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>)
                ana.page()
                        .evaluate(
                                "[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])");
    }

    @Test
    void areRightOnTheWayIn() {
        for (String path : List.of("/sign-in", "/sign-up", "/recovery", "/reset", "/signed-out", "/boundaries/new")) {
            ana.go(path);
            looks.right("page " + path);
        }
        ana.signIn("not the password");
        looks.wrong("unknown name");
        looks.broken("/reset", "#password", "short", "/reset", "#link", "no link");
        looks.broken("/recovery", "#password", Newcomer.PASSWORD, "/recovery", "#name", ana.name(), "#code", "no code");
        looks.broken("/sign-up", "#password", "short", "/sign-up", "#name", "\u202e");
        ana.go("/boundaries/new");
        ana.typeInto("#limit", "I will not give cash.");
        ana.send("/boundaries/new/paper");
        ana.page().waitForURL("**/boundaries/new/paper");
        looks.right("paper");
        ana.send("/boundaries");
        ana.page().locator("form[action='/sign-up']").waitFor();
        looks.right("kept while signed out");
        ana.send("/sign-up");
        ana.page().locator("#name").waitFor();
        looks.right("kept while signing up");

        looks.foundNothing();
    }
}
