package org.porchlight.accounts.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AccountSettings;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.LockAfter;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SteppedClock;
import org.porchlight.accounts.admission.SignUpMode;
import org.porchlight.accounts.admission.SignUpRule;
import org.porchlight.accounts.factors.AuthenticatorCodes;

/** What administrators can do, and nobody else. */
@PeopleTest
class AdministrationTests {

    private final People people;
    private final Accounts accounts;
    private final AuthenticatorCodes codes;
    private final SignUpRule rule;
    private final SteppedClock clock;

    AdministrationTests(
            People people, Accounts accounts, AuthenticatorCodes codes, SignUpRule rule, SteppedClock clock) {
        this.people = people;
        this.accounts = accounts;
        this.codes = codes;
        this.rule = rule;
        this.clock = clock;
    }

    @BeforeEach
    void beginWithNobody() {
        people.goHome();
    }

    private AccountSummary account(UUID id) {
        return accounts.summary(id).orElseThrow();
    }

    private boolean isThere(String name) {
        return accounts.summaries(name).stream()
                .anyMatch(account -> account.name().equals(name));
    }

    private AccountSummary named(String name) {
        return accounts.summaries(name).stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isRefusedToVisitorsAndFamilies() {
        Browser ana = people.signIn(people.make("Ana", Role.FAMILY));

        assertThat(people.visitor().get("/admin").location()).startsWith("/sign-in");
        assertThat(ana.get("/admin").status()).isEqualTo(403);
        assertThat(ana.get("/admin/accounts").status()).isEqualTo(403);
        ana.get("/unlock");
        assertThat(ana.post("/admin/sign-up", "mode", "closed").status()).isEqualTo(403);
        assertThat(rule.mode()).isEqualTo(SignUpMode.OPEN);
    }

    @Test
    void isClosedUntilThereIsASecondFactor() {
        UUID id = people.make("Dana", Role.ADMINISTRATOR);
        Browser dana = people.signIn(id);

        assertThat(dana.get("/admin").location()).isEqualTo("/account/authenticator");
        assertThat(dana.get("/home").location()).isEqualTo("/account/authenticator");
        assertThat(dana.get("/account/authenticator").location()).isEmpty();
        dana.get("/unlock");
        assertThat(dana.post("/admin/sign-up", "mode", "closed").location()).isEqualTo("/account/authenticator");
        assertThat(rule.mode()).isEqualTo(SignUpMode.OPEN);
    }

    @Test
    void asksForTheSecondFactorInEachSession() {
        UUID id = people.make("Dana", Role.ADMINISTRATOR);
        Browser before = people.signIn(id);
        people.enrol(id);

        assertThat(codes.isOn(id)).isTrue();
        assertThat(before.get("/admin").location()).isEqualTo("/sign-in?next=/admin");
        assertThat(before.get("/unlock").location()).startsWith("/sign-in");
        assertThat(people.signIn(id).get("/admin").status()).isEqualTo(200);
    }

    @Test
    void leadsCounselorsToASecondFactorToo() {
        Browser carla = people.signIn(people.make("Carla", Role.COUNSELOR));

        assertThat(carla.get("/home").location()).isEqualTo("/account/authenticator");
        assertThat(carla.get("/admin").status()).isEqualTo(403);
    }

    @Test
    void asksForThePasswordAgainAfterAQuarterOfAnHour() {
        Browser dana = people.administrator();

        clock.forward(Duration.ofMinutes(8));
        assertThat(dana.get("/admin").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(8));

        assertThat(dana.post("/admin/sign-up", "mode", "closed").status()).isEqualTo(423);
        assertThat(rule.mode()).isEqualTo(SignUpMode.OPEN);
        assertThat(dana.get("/admin").location()).isEqualTo("/unlock?next=/admin");
        dana.get("/unlock").post("/unlock", "password", People.PASSWORD);
        assertThat(dana.get("/admin").status()).isEqualTo(200);
    }

    @Test
    void showsOfAnAccountWhatSecurityAllows() {
        Browser dana = people.administrator();
        UUID ana = people.make("Ana Belle", Role.FAMILY);
        accounts.settle(ana, new AccountSettings(null, false, LockAfter.USUAL, "ana.secret@example.org"));
        people.signIn(ana);

        String list = dana.get("/admin/accounts").page();
        String page = dana.get("/admin/accounts/" + ana).page();

        assertThat(list).contains("Ana Belle", "Dana", "1 device").doesNotContain("ana.secret");
        assertThat(page)
                .contains("Ana Belle", "E-mail given", "Yes", "1 device")
                .doesNotContain("ana.secret");
        assertThat(dana.post("/admin/accounts", "name", "  aNA b").page())
                .contains("Ana Belle")
                .doesNotContain(">Dana<");
        assertThat(dana.post("/admin/accounts", "name", "%").page()).contains("No account has a name like that");
    }

    @Test
    void endsADisabledAccountsSessionAtItsNextRequest() {
        Browser dana = people.administrator();
        UUID ana = people.make("Ana", Role.FAMILY);
        Browser anasPhone = people.signIn(ana);

        assertThat(dana.post("/admin/accounts/" + ana + "/disable").location()).isEqualTo("/admin/accounts/" + ana);

        assertThat(anasPhone.get("/unlock").location()).startsWith("/sign-in");
        Browser again = people.visitor().post("/sign-in", "name", "Ana", "password", People.PASSWORD);
        assertThat(again.status()).isEqualTo(422);
        dana.get("/admin/accounts/" + ana).post("/admin/accounts/" + ana + "/open");
        assertThat(people.signIn(ana).status()).isEqualTo(200);
    }

    @Test
    void endsSessions() {
        Browser dana = people.administrator();
        UUID ana = people.make("Ana", Role.FAMILY);
        Browser anasPhone = people.signIn(ana);
        assertThat(anasPhone.status()).isEqualTo(200);

        dana.post("/admin/accounts/" + ana + "/end-sessions");

        assertThat(anasPhone.get("/unlock").location()).startsWith("/sign-in");
        assertThat(dana.get("/admin/accounts/" + ana).page()).contains("no device");
    }

    @Test
    void changesARoleAndSignsTheAccountOut() {
        Browser dana = people.administrator();
        UUID ana = people.make("Ana", Role.FAMILY);
        Browser anasPhone = people.signIn(ana);

        dana.post("/admin/accounts/" + ana + "/role", "role", "counselor");

        assertThat(account(ana).role()).isEqualTo(Role.COUNSELOR);
        assertThat(anasPhone.get("/unlock").location()).startsWith("/sign-in");
        assertThat(dana.get("/admin/accounts/" + ana)
                        .post("/admin/accounts/" + ana + "/role", "role", "king")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void leavesOnesOwnAccountToAnother() {
        Browser dana = people.administrator();
        UUID own = named("Dana").id();

        assertThat(dana.post("/admin/accounts/" + own + "/disable").status()).isEqualTo(422);
        assertThat(dana.post("/admin/accounts/" + own + "/role", "role", "family")
                        .status())
                .isEqualTo(422);
        assertThat(dana.post("/admin/accounts/" + own + "/reset-link").status()).isEqualTo(422);

        assertThat(accounts.administrators()).isEqualTo(1);
        assertThat(account(own).role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void tellsNothingOfIdsThatNobodyHas() {
        Browser dana = people.administrator();

        for (String id : List.of(UUID.randomUUID().toString(), "abc")) {
            assertThat(dana.get("/admin/accounts/" + id).status()).isEqualTo(404);
            dana.get("/admin");
            for (String what : List.of("disable", "open", "end-sessions", "role", "reset-link")) {
                assertThat(dana.post("/admin/accounts/" + id + "/" + what, "role", "family")
                                .status())
                        .as(what)
                        .isEqualTo(404);
                dana.get("/admin");
            }
        }
        assertThat(dana.post("/admin/invitations/abc/revoke").status()).isEqualTo(404);
    }

    @Test
    void refusesFormsWithoutAToken() {
        Browser dana = people.administrator();
        UUID ana = people.make("Ana", Role.FAMILY);
        dana.get("/does-not-exist");

        dana.post("/admin/accounts/" + ana + "/disable");

        assertThat(dana.status()).isEqualTo(403);
        assertThat(account(ana).isDisabled()).isFalse();
    }

    @Test
    void shutsTheDoorAndKeepsTheWordsOfWhoeverStandsOutside() {
        Browser dana = people.administrator();
        dana.post("/admin/sign-up", "mode", "closed");

        Browser ana = people.visitor().get("/sign-up");
        assertThat(ana.page()).contains("No new accounts can be made right now");
        ana.post("/sign-up", "name", "Ana", "password", People.PASSWORD);
        assertThat(ana.status()).isEqualTo(422);
        assertThat(isThere("Ana")).isFalse();

        ana.post("/sign-up", "start", "true", "kept-to", "/boundaries", "kept.text", "I will say no\nto money");
        assertThat(ana.page()).contains("I will say no").contains("name=\"kept.text\"");
        ana.post("/sign-in", "start", "true", "kept-to", "/boundaries", "kept.text", "I will say no\nto money");
        assertThat(ana.status()).isEqualTo(200);
        assertThat(ana.page()).contains("name=\"kept.text\"").contains("name=\"password\"");
    }

    @Test
    void letsPeopleInWithAnInvitationOnce() {
        Browser dana = people.administrator();
        dana.post("/admin/sign-up", "mode", "invitation");
        String code = dana.get("/admin")
                .post("/admin/invitations", "role", "counselor")
                .link();

        Browser ana = people.visitor().post("/sign-up", "name", "Ana", "password", People.PASSWORD);
        assertThat(ana.status()).isEqualTo(422);
        assertThat(ana.page()).contains("Do you have an invitation?");
        Browser carla = people.visitor()
                .post("/sign-up/invitation", "invitation", "https://x.example/sign-up/invitation#" + code);
        assertThat(carla.status()).isEqualTo(200);
        carla.post(
                "/sign-up",
                "name",
                "Carla",
                "password",
                People.PASSWORD,
                "invitation",
                carla.hidden("invitation").orElseThrow(),
                "role",
                "administrator");

        assertThat(named("Carla").role()).isEqualTo(Role.COUNSELOR);
        Browser late =
                people.visitor().post("/sign-up", "name", "Late", "password", People.PASSWORD, "invitation", code);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page()).contains("This invitation is not open");
        assertThat(isThere("Late")).isFalse();
        assertThat(isThere("Ana")).isFalse();
    }

    @Test
    void endsAnInvitation() {
        Browser dana = people.administrator();
        String code = dana.post("/admin/invitations", "role", "administrator").link();
        String list = dana.get("/admin").page();
        String path = list.substring(list.indexOf("/admin/invitations/"), list.indexOf("/revoke"));

        dana.post(path + "/revoke");

        assertThat(list).doesNotContain(code);
        assertThat(dana.get("/admin").page()).contains("No invitation is open");
        assertThat(people.visitor()
                        .post("/sign-up/invitation", "invitation", code)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void showsWhereItsOwnRequestComesFrom() {
        assertThat(people.administrator().page()).contains(">10.1.").contains("Not set up.");
    }
}
