package org.porchlight.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PorchlightTest
class AuthenticatorPagesTests {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})");
    private static final Pattern BACKUP = Pattern.compile("<li>([0-9A-Z]{5}-[0-9A-Z]{5})</li>");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private static String code(Visitor who) {
        Matcher secret = SECRET.matcher(who.read("/account/authenticator/code"));
        assertThat(secret.find()).isTrue();
        return TimeCodes.code(AuthenticatorSecret.ofBase32(secret.group(1)), TimeCodes.step(Instant.now()));
    }

    private static List<String> backupCodes(MockHttpServletResponse page) {
        return BACKUP.matcher(Visitor.text(page))
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    private static List<String> turnOn(Visitor who) {
        who.post("/account/authenticator");
        return backupCodes(who.post("/account/authenticator/code", "code", code(who)));
    }

    private Visitor withPassword(Visitor who) {
        Visitor elsewhere = Visitor.stranger(web);
        elsewhere.post("/sign-in", "name", who.name(), "password", Visitor.PASSWORD);
        return elsewhere;
    }

    @Test
    void turnItOnWithTenCodesAndEndOtherSessions() {
        Visitor anna = Visitor.signedUp(web, "Anna", "Europe/Dublin");
        Visitor elsewhere = withPassword(anna);

        List<String> codes = turnOn(anna);

        assertThat(codes).hasSize(10);
        assertThat(anna.get("/account/authenticator").getStatus()).isEqualTo(200);
        assertThat(anna.read("/account/authenticator")).doesNotContain(codes.get(0));
        assertThat(elsewhere.get("/account/authenticator").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(withPassword(anna).get("/account/authenticator").getRedirectedUrl())
                .startsWith("/sign-in");
    }

    @Test
    void showTheSecretAgainAfterAWrongCodeAndNeverOnceItIsOn() {
        Visitor anna = Visitor.signedUp(web, "Anna", "Europe/Dublin");
        anna.post("/account/authenticator");
        String page = anna.read("/account/authenticator/code");

        MockHttpServletResponse wrong = anna.post("/account/authenticator/code", "code", "nothing");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(SECRET.matcher(Visitor.text(wrong)).results().map(MatchResult::group))
                .containsExactlyElementsOf(
                        SECRET.matcher(page).results().map(MatchResult::group).toList());
        anna.post("/account/authenticator/code", "code", code(anna));

        assertThat(anna.get("/account/authenticator/code").getRedirectedUrl()).isEqualTo("/account/authenticator");
        assertThat(anna.post("/account/authenticator").getRedirectedUrl()).isEqualTo("/account/authenticator");
    }

    @Test
    void makeNewBackupCodesInPlaceOfTheOld() {
        Visitor anna = Visitor.signedUp(web, "Anna", "Europe/Dublin");
        String old = turnOn(anna).get(0);
        String fresh = backupCodes(anna.post("/account/backup-codes")).get(0);
        Visitor elsewhere = withPassword(anna);

        assertThat(elsewhere.postWithoutToken("/second-factor", "code", old).getStatus())
                .isEqualTo(422);
        assertThat(elsewhere.postWithoutToken("/second-factor", "code", fresh).getStatus())
                .isEqualTo(302);
    }

    @Test
    void letBrowsersSayWhereTheCodeComesFrom() {
        Visitor anna = Visitor.signedUp(web, "Anna", "Europe/Dublin");
        turnOn(anna);

        MockHttpServletResponse asked =
                Visitor.stranger(web).post("/sign-in", "name", anna.name(), "password", Visitor.PASSWORD);

        assertThat(Visitor.text(asked)).contains("action=\"/second-factor\"");
        assertThat(asked.getHeaders("Referrer-Policy")).containsExactly("same-origin");
        assertThat(anna.get("/account").getHeaders("Referrer-Policy")).containsExactly("same-origin");
    }

    @Test
    void letNobodyTurnItOffWhoseRoleNeedsIt() {
        Visitor clara = Visitor.signedUp(web, "Clara", "Europe/Dublin");
        turnOn(clara);
        jdbc.sql("update account set role = 'counselor' where name = :name")
                .param("name", clara.name())
                .update();

        clara.post("/account/authenticator/off");
        assertThat(clara.read("/account/authenticator")).doesNotContain("/account/authenticator/off");
        jdbc.sql("update account set role = 'family' where name = :name")
                .param("name", clara.name())
                .update();
        clara.post("/account/authenticator/off");

        assertThat(withPassword(clara).get("/account/authenticator").getStatus())
                .isEqualTo(200);
    }

    @Test
    void needTheTokenAndARecentPassword() {
        Visitor anna = Visitor.signedUp(web, "Anna", "Europe/Dublin");

        assertThat(List.of("/account/authenticator", "/account/authenticator/code", "/account/authenticator/off"))
                .allSatisfy(path ->
                        assertThat(anna.postWithoutToken(path).getStatus()).isEqualTo(403));
        anna.post("/lock");
        assertThat(anna.get("/account/authenticator").getRedirectedUrl()).startsWith("/unlock");
        assertThat(anna.post("/account/backup-codes").getStatus()).isEqualTo(423);
    }
}
