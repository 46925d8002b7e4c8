package org.porchlight.accounts.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Browser;
import org.porchlight.accounts.People;
import org.porchlight.accounts.PeopleTest;
import org.porchlight.accounts.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the first administrator comes about. */
@PeopleTest
@ExtendWith(OutputCaptureExtension.class)
class SetUpTests {

    private final People people;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    SetUpTests(People people, Accounts accounts, JdbcClient jdbc) {
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void beginWithNobody() {
        people.goHome();
    }

    private static String printed(CapturedOutput output) {
        Matcher line = Pattern.compile("open /set-up and type the code ((?:[0-9A-Z]{4}-){4}[0-9A-Z]{4});")
                .matcher(output.getAll());
        String code = "";
        while (line.find()) {
            code = line.group(1);
        }
        return code;
    }

    private static String secretOn(Browser page) {
        return Pattern.compile("<span>([A-Z2-7]{4}) </span>")
                .matcher(page.page())
                .results()
                .map(group -> group.group(1))
                .collect(Collectors.joining());
    }

    private Browser atTheSecondPage(CapturedOutput output) {
        Browser visitor = people.visitor().get("/set-up");
        return visitor.post("/set-up", "code", printed(output).toLowerCase());
    }

    private Browser send(Browser page, String name, String code) {
        return page.post(
                "/set-up/administrator",
                "name",
                name,
                "password",
                People.PASSWORD,
                "code",
                code,
                "carried",
                page.hidden("carried").orElse(""),
                "role",
                "family");
    }

    @Test
    void makesAnAdministratorWithASecondFactorInOneVisit(CapturedOutput output) {
        Browser dana = atTheSecondPage(output);
        String secret = secretOn(dana);

        send(dana, "Dana", people.code(secret));

        assertThat(secret).hasSize(32);
        assertThat(dana.status()).isEqualTo(200);
        assertThat(dana.page()).containsPattern("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(accounts.administrators()).isEqualTo(1);
        assertThat(dana.get("/admin").status()).isEqualTo(200);
        assertThat(people.visitor().get("/set-up").status()).isEqualTo(404);
        assertThat(people.visitor().post("/set-up", "code", printed(output)).status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from set_up_code")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksAgainForACodeThatDoesNotFitAndKeepsTheSecret(CapturedOutput output) {
        Browser dana = atTheSecondPage(output);
        String secret = secretOn(dana);

        send(dana, "Dana", people.code(secret).equals("000000") ? "000001" : "000000");

        assertThat(dana.status()).isEqualTo(422);
        assertThat(accounts.count()).isZero();
        assertThat(secretOn(dana)).isEqualTo(secret);
        send(dana, "Dana", people.code(secret));
        assertThat(accounts.administrators()).isEqualTo(1);
    }

    @Test
    void printsAnotherCodeAfterFiveWrongOnes(CapturedOutput output) {
        Browser dana = atTheSecondPage(output);
        String secret = secretOn(dana);
        String carried = dana.hidden("carried").orElseThrow();
        String first = printed(output);
        Browser stranger = people.visitor();

        // the right one was a try as well
        for (int i = 0; i < 3; i++) {
            assertThat(stranger.post("/set-up", "code", "AAAA-AAAA-AAAA-AAAA-AAAA")
                            .status())
                    .isEqualTo(422);
            assertThat(printed(output)).isEqualTo(first);
        }
        stranger.post("/set-up", "code", "AAAA-AAAA-AAAA-AAAA-AAAA");

        assertThat(stranger.page()).contains("a new one was printed");
        assertThat(printed(output)).isNotEqualTo(first);
        assertThat(stranger.post("/set-up", "code", first).status()).isEqualTo(422);
        stranger.post(
                "/set-up/administrator",
                "name",
                "Dana",
                "password",
                People.PASSWORD,
                "code",
                people.code(secret),
                "carried",
                carried);
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(accounts.count()).isZero();
    }

    @Test
    void makesOneOfTwoAtOnce(CapturedOutput output) throws Exception {
        Browser dana = atTheSecondPage(output);
        Browser eve = people.visitor().post("/set-up", "code", printed(output));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> both = List.of(
                () -> send(dana, "Dana", people.code(secretOn(dana))).status(),
                () -> send(eve, "Eve", people.code(secretOn(eve))).status());

        List<Future<Integer>> answers;
        try {
            answers = threads.invokeAll(both);
        } finally {
            threads.shutdown();
        }

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 404);
        assertThat(accounts.administrators()).isEqualTo(1);
        assertThat(accounts.count()).isEqualTo(1);
    }

    @Test
    void refusesAFormOfItsOwnMaking(CapturedOutput output) {
        people.visitor().get("/set-up");

        Browser stranger = people.visitor()
                .post(
                        "/set-up/administrator",
                        "name",
                        "Eve",
                        "password",
                        People.PASSWORD,
                        "code",
                        "123456",
                        "carried",
                        "AAAA");

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(accounts.count()).isZero();
    }

    @Test
    void isNotThereOnceSomebodyAdministers() {
        people.make("Dana", Role.ADMINISTRATOR);

        assertThat(people.visitor().get("/set-up").status()).isEqualTo(404);
        assertThat(people.visitor().post("/set-up/administrator").status()).isEqualTo(404);
    }
}
