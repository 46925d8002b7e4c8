package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.accounts.recovery.IssuedBy;
import org.porchlight.accounts.recovery.ResetLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an account on a phone, from the first page to the last, with scripts and without where that is promised. */
@PorchlightServerTest
class AccountLifeBrowserTests {

    private static final String TEXT = "He slept on the porch again.";
    private static final String NEW_PASSWORD = "copper kettle beside nine doors";

    @LocalServerPort
    private int port;

    private final JdbcClient jdbc;
    private final ResetLinks links;
    private final List<Newcomer> all = new ArrayList<>();

    @Autowired
    AccountLifeBrowserTests(JdbcClient jdbc, ResetLinks links) {
        this.jdbc = jdbc;
        this.links = links;
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

    private UUID idOf(Newcomer ana) {
        return jdbc.sql("select id from account where name = :name")
                .param("name", ana.name())
                .query(UUID.class)
                .single();
    }

    /** Copies the code from the page that comes after the first saved words, and types the group that it asks for. */
    private static String writeDownTheCode(Newcomer ana) {
        ana.send("/recovery-code");
        ana.page().locator("#group").waitFor();
        List<String> groups = ana.page().locator("ol.code li").allTextContents().stream()
                .map(String::strip)
                .toList();
        Matcher asked = Pattern.compile("\\d+")
                .matcher(ana.page().locator("label[for=group]").textContent());
        assertThat(asked.find()).isTrue();
        ana.typeInto("#group", "no");
        ana.send("/recovery-code/confirmation");
        ana.page().locator(".error-summary").waitFor();
        assertThat(ana.page().locator("ol.code li").allTextContents().stream().map(String::strip))
                .isEqualTo(groups);
        ana.typeInto("#group", groups.get(Integer.parseInt(asked.group()) - 1));
        ana.send("/recovery-code/confirmation");
        return String.join("-", groups);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadsFromANameToAKeptPageAndARecoveryCode(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp();
        assertThat(ana.page().locator("main .empty").isVisible()).isTrue();

        ana.write(TEXT);
        assertThat(ana.path()).startsWith("/recovery-code?next=/journal/entries/");
        writeDownTheCode(ana);

        ana.page().waitForURL("**/journal/entries/*-*");
        assertThat(ana.reads()).contains(TEXT);
        ana.write("A second page.");
        assertThat(ana.path()).startsWith("/journal/entries/");
        assertThat(ana.strangers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensLockedPagesWithThePasswordOnly(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp().wrote(TEXT);
        String entry = ana.path();

        ana.lock();
        ana.go(entry);
        assertThat(ana.path()).startsWith("/unlock?next=");
        ana.typeInto("#password", "not the password");
        ana.send("/unlock");
        ana.page().locator(".error-summary").waitFor();
        assertThat(ana.page().content()).doesNotContain(TEXT);
        ana.typeInto("#password", Newcomer.PASSWORD);
        ana.send("/unlock");
        ana.page().waitForURL("**" + entry);

        assertThat(ana.reads()).contains(TEXT);
    }

    @Test
    void keepsItsPagesThroughAnotherPassword() {
        Newcomer ana = newcomer(true).signUp().wrote(TEXT);
        String entry = ana.path();

        ana.go("/account/password");
        ana.typeInto("#new-password", NEW_PASSWORD);
        ana.send("/account/password");
        ana.page().waitForURL("**/account?done=password");
        ana.send("/sign-out");
        ana.page().waitForURL("**/signed-out");
        ana.signIn(Newcomer.PASSWORD);
        ana.page().locator(".error-summary").waitFor();
        ana.signIn(NEW_PASSWORD);
        ana.page().waitForURL("**/journal");

        ana.go(entry);
        assertThat(ana.reads()).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensEverythingWithTheRecoveryCode(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp();
        ana.write(TEXT);
        String code = writeDownTheCode(ana);
        ana.page().waitForURL("**/journal/entries/*-*");
        String entry = ana.path();
        ana.go("/account");
        ana.send("/sign-out");
        ana.page().waitForURL("**/signed-out");

        ana.go("/sign-in");
        ana.page().locator("main a[href='/recovery']").click();
        ana.typeInto("#name", ana.name());
        ana.typeInto("#code", code.toLowerCase(Locale.ROOT).replace('-', ' '));
        ana.typeInto("#password", NEW_PASSWORD);
        ana.send("/recovery");
        ana.page().waitForURL("**/recovery-code");

        ana.go(entry);
        assertThat(ana.reads()).contains(TEXT);
        ana.go("/account");
        assertThat(ana.page().locator("a[href='/old-pages']").count()).isZero();
        ana.lock();
        ana.typeInto("#password", NEW_PASSWORD);
        ana.send("/unlock");
        ana.page().waitForURL("**/home");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void locksItsPagesAtAResetUntilTheOldPasswordOpensThem(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp().wrote(TEXT);
        String entry = ana.path();
        ana.go("/account");
        ana.send("/sign-out");
        String link = links.issue(idOf(ana), IssuedBy.ADMINISTRATOR).path();

        ana.go(link);
        if (!scripts) {
            ana.typeInto("#link", "https://porchlight.example" + link);
        }
        ana.typeInto("#password", NEW_PASSWORD);
        ana.send("/reset");
        ana.page().waitForURL("**/reset/done");
        ana.go(entry);
        assertThat(ana.page().content()).doesNotContain(TEXT);
        ana.page().locator("main a[href='/old-pages']").click();
        ana.typeInto("#password", "not the old one either");
        ana.send("/old-pages");
        ana.page().locator(".error-summary").waitFor();
        ana.typeInto("#password", Newcomer.PASSWORD);
        ana.send("/old-pages");
        ana.page().locator("#password").waitFor(gone());

        ana.go(entry);
        assertThat(ana.reads()).contains(TEXT);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void givesACopyOfEverything() throws IOException {
        Newcomer ana = newcomer(true).signUp().wrote(TEXT);
        ana.go("/account/export");

        Download copy = ana.page().waitForDownload(() -> ana.send("/account/export"));

        assertThat(copy.suggestedFilename()).isEqualTo("my-pages.zip");
        assertThat(everythingIn(copy)).contains(TEXT, ana.name()).doesNotContain(Newcomer.PASSWORD);
    }

    private static String everythingIn(Download copy) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (InputStream file = copy.createReadStream();
                ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
            while (zip.getNextEntry() != null) {
                texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts.toString();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isGoneWithAllItsRowsOnceDeleted(boolean scripts) {
        Newcomer ana = newcomer(scripts).signUp().wrote(TEXT);
        UUID id = idOf(ana);
        assertThat(rowsOf(id)).isNotEmpty();

        ana.go("/account");
        ana.page().locator("main a[href='/account/deletion']").click();
        ana.send("/account/deletion");
        ana.page().locator(".error-summary").waitFor();
        ana.page().locator("#sure").check();
        ana.send("/account/deletion");
        ana.page().locator("h1", headed("Everything is deleted")).waitFor();

        assertThat(rowsOf(id)).isEmpty();
        ana.signIn(Newcomer.PASSWORD);
        ana.page().locator(".error-summary").waitFor();
    }

    private static Page.LocatorOptions headed(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    /** The tables in which this id stands in any column. */
    private List<String> rowsOf(UUID id) {
        List<String> tables = new ArrayList<>();
        jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'uuid'""")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    int rows = jdbc.sql("select count(*) from \"" + column.get(0) + "\" where \"" + column.get(1)
                                    + "\" = :id")
                            .param("id", id)
                            .query(Integer.class)
                            .single();
                    if (rows > 0) {
                        tables.add(column.get(0));
                    }
                });
        return tables;
    }
}
