package org.porchlight.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PorchlightTest
class PasskeysTests {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
    private static final String TO_SIGN_IN = "/sign-in/passkey/options";
    private static final String TO_MAKE = "/account/passkeys/options";

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final SoftwareKey phone = new SoftwareKey();
    private Visitor anna;

    @Autowired
    PasskeysTests(MockMvcTester web, JdbcClient jdbc) {
        this.web = web;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void signUp() {
        anna = Visitor.signedUp(web, "Anna", "Europe/Dublin");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from account where name = :name")
                .param("name", anna.name())
                .update();
    }

    private static String challenge(Visitor visitor, String options) {
        Matcher found = CHALLENGE.matcher(
                Visitor.text(options.equals(TO_SIGN_IN) ? visitor.postWithoutToken(options) : visitor.post(options)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int add() {
        return anna.post("/account/passkeys", "label", "My phone", "credential", phone.made(challenge(anna, TO_MAKE)))
                .getStatus();
    }

    private static int signIn(Visitor visitor, String credential) {
        return visitor.postWithoutToken("/sign-in/passkey", "credential", credential)
                .getStatus();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    @Test
    void signInWithoutOpeningTheBox() {
        add();
        Visitor here = Visitor.stranger(web);

        int status = signIn(here, phone.answer(challenge(here, TO_SIGN_IN)));

        assertThat(status).isEqualTo(302);
        assertThat(here.read("/unlock")).contains(anna.name());
        assertThat(here.get("/journal").getRedirectedUrl()).startsWith("/unlock");
        assertThat(here.get("/account/passkeys").getRedirectedUrl()).startsWith("/unlock");
    }

    @Test
    void answerEachChallengeOnce() {
        add();
        Visitor here = Visitor.stranger(web);
        String answer = phone.answer(challenge(here, TO_SIGN_IN));

        assertThat(signIn(here, answer)).isEqualTo(302);
        assertThat(signIn(Visitor.stranger(web), answer)).isEqualTo(422);
    }

    @Test
    void refuseChallengesThatAreMadeUpOrForSomethingElse() {
        add();
        Visitor here = Visitor.stranger(web);
        String ours = new String(Base64.getUrlDecoder().decode(challenge(here, TO_SIGN_IN)), StandardCharsets.US_ASCII);
        // one that would last for ever
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ours.replaceFirst("\\.", ".9").getBytes(StandardCharsets.US_ASCII));

        assertThat(signIn(here, phone.answer(changed))).isEqualTo(422);
        assertThat(signIn(here, phone.answer(challenge(anna, TO_MAKE)))).isEqualTo(422);
    }

    @Test
    void refuseAnotherSiteAndADeviceThatDoesNotAskItsOwner() {
        add();
        Visitor here = Visitor.stranger(web);

        phone.origin = "http://localhost:9999";
        assertThat(signIn(here, phone.answer(challenge(here, TO_SIGN_IN)))).isEqualTo(422);
        phone.origin = "http://localhost";
        phone.asksItsOwner = false;
        assertThat(signIn(here, phone.answer(challenge(here, TO_SIGN_IN)))).isEqualTo(422);
        phone.asksItsOwner = true;
        assertThat(signIn(here, phone.answer(challenge(here, TO_SIGN_IN)))).isEqualTo(302);
    }

    @Test
    void letNobodyIntoADisabledAccount() {
        add();
        jdbc.sql("update account set disabled_at = now() where name = :name")
                .param("name", anna.name())
                .update();
        Visitor here = Visitor.stranger(web);

        assertThat(signIn(here, phone.answer(challenge(here, TO_SIGN_IN)))).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "[[[[",
                "{\"id\":1}",
                "{\"rawId\":\"!\",\"response\":{}}",
                "{\"id\":\"a\",\"rawId\":\"YQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"bm90IGpzb24\"}}"
            })
    void refuseRubbishKindly(String rubbish) {
        assertThat(signIn(Visitor.stranger(web), rubbish)).isEqualTo(422);
        assertThat(anna.post("/account/passkeys", "label", "x", "credential", rubbish)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void areAddedOnlyToTheAccountThatWasAsked() {
        Visitor ben = Visitor.signedUp(web, "Ben", "Europe/Dublin");
        String made = phone.made(challenge(anna, TO_MAKE));

        assertThat(ben.post("/account/passkeys", "label", "x", "credential", made)
                        .getStatus())
                .isEqualTo(422);
        assertThat(anna.postWithoutToken("/account/passkeys", "label", "x", "credential", made)
                        .getStatus())
                .isEqualTo(403);
        assertThat(anna.postWithoutToken(TO_MAKE).getStatus()).isEqualTo(403);
        assertThat(Visitor.stranger(web).post(TO_MAKE).getStatus()).isEqualTo(401);
        assertThat(anna.post("/account/passkeys", "label", " ", "credential", made)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void areSeenAndRemovedByTheirOwnerOnly() {
        assertThat(add()).isEqualTo(302);
        Visitor ben = Visitor.signedUp(web, "Ben", "Europe/Dublin");

        assertThat(ben.read("/account/passkeys")).doesNotContain("My phone");
        ben.post("/account/passkeys/remove", "id", phone.id());
        assertThat(anna.read("/account/passkeys")).contains("My phone");
        anna.post("/account/passkeys/remove", "id", phone.id());
        assertThat(anna.read("/account/passkeys")).doesNotContain("My phone");
    }

    @Test
    void endOtherSessionsWhenOneIsAdded() {
        Visitor elsewhere = Visitor.stranger(web);
        elsewhere.post("/sign-in", "name", anna.name(), "password", Visitor.PASSWORD);
        assertThat(elsewhere.get("/account/passkeys").getStatus()).isEqualTo(200);

        add();

        assertThat(elsewhere.get("/account/passkeys").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(anna.get("/account/passkeys").getStatus()).isEqualTo(200);
    }

    @Test
    void keepNoNameAndGoWithTheAccount() {
        add();
        String stored =
                jdbc.sql("""
                select e.id || ' ' || e.name || ' ' || coalesce(e.display_name, '') from user_entities e
                join account a on a.id = e.account_id where a.name = :name""").param("name", anna.name()).query(String.class).single();

        assertThat(stored).doesNotContain("Anna");
        forget();
        assertThat(jdbc.sql("select count(*) from user_credentials where credential_id = :id")
                        .param("id", phone.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leaveNothingOfVisitorsWhoOnlyLook() {
        List<Integer> before = List.of(count("spring_session"), count("answered_challenge"));

        for (int i = 0; i < 200; i++) {
            Visitor visitor = Visitor.stranger(web);
            assertThat(visitor.get("/sign-in").getCookies()).isEmpty();
            assertThat(visitor.postWithoutToken(TO_SIGN_IN).getCookies()).isEmpty();
        }

        assertThat(List.of(count("spring_session"), count("answered_challenge")))
                .isEqualTo(before);
    }

    @Test
    void areAskedForAfterThePasswordWhereARoleNeedsThem() {
        add();
        jdbc.sql("update account set role = 'counselor' where name = :name")
                .param("name", anna.name())
                .update();
        Visitor here = Visitor.stranger(web);
        here.post("/sign-in", "name", anna.name(), "password", Visitor.PASSWORD);

        assertThat(here.get("/account/passkeys").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(signIn(here, phone.answer(challenge(here, TO_SIGN_IN)))).isEqualTo(302);
        // the password opened the box before
        assertThat(here.get("/account/passkeys").getStatus()).isEqualTo(200);
        assertThat(here.post("/account/passkeys/remove", "id", phone.id()).getStatus())
                .isEqualTo(422);
    }
}
