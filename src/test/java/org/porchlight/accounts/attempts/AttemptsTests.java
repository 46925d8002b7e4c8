package org.porchlight.accounts.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AccountsDatabase;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AttemptsTests {

    private static final Instant NIGHT = Instant.parse("2026-11-23T23:30:00Z");
    private static final ClientAddress HOME = new ClientAddress("203.0.113.9");
    private static final ClientAddress ELSEWHERE = new ClientAddress("198.51.100.7");
    private static final Optional<String> NO_DEVICE = Optional.empty();
    private static final Optional<String> PHONE = Optional.of("phone");

    private static AccountsDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void makeTheTable() {
        database = AccountsDatabase.fresh();
        jdbc = database.jdbc();
    }

    @BeforeEach
    void beginWithNoTries() {
        jdbc.sql("delete from attempt_bucket").update();
    }

    private static Attempts at(Instant now) {
        return new Attempts(jdbc, database.transactions(), Clock.fixed(now, ZoneOffset.UTC), database::pepper);
    }

    private static Attempts after(Duration later) {
        return at(NIGHT.plus(later));
    }

    private static TooManyAttempts refusal(Runnable tried) {
        return catchThrowableOfType(TooManyAttempts.class, tried::run);
    }

    private static void times(int tries, Runnable tried) {
        IntStream.range(0, tries).forEach(i -> tried.run());
    }

    @Test
    void refusesTheSixthPasswordForOneNameFromOneAddress() {
        times(5, () -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE));

        TooManyAttempts refused = refusal(() -> after(Duration.ofMinutes(11)).signIn(" anna ", HOME, NO_DEVICE));

        assertThat(refused.waitFor()).isEqualTo(Duration.ofMinutes(4));
        assertThat(refused.minutes()).isEqualTo(4);
        at(NIGHT).signIn("Anna", ELSEWHERE, NO_DEVICE);
        at(NIGHT).signIn("Ben", HOME, NO_DEVICE);
        after(Duration.ofMinutes(15)).signIn("Anna", HOME, NO_DEVICE);
    }

    @Test
    void doesNotMakeTheWaitLongerForTryingOn() {
        times(5, () -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE));

        times(
                30,
                () -> assertThat(refusal(() -> after(Duration.ofMinutes(14)).signIn("Anna", HOME, NO_DEVICE)))
                        .isNotNull());

        after(Duration.ofMinutes(15)).signIn("Anna", HOME, NO_DEVICE);
    }

    @Test
    void refusesTheFiftyFirstNameFromOneAddress() {
        IntStream.range(0, 50).forEach(i -> at(NIGHT).signIn("name " + i, HOME, NO_DEVICE));

        assertThatThrownBy(() -> at(NIGHT).signIn("another", HOME, NO_DEVICE)).isInstanceOf(TooManyAttempts.class);
        at(NIGHT).signIn("another", ELSEWHERE, NO_DEVICE);
    }

    @Test
    void letsStrangersTryOneNameTwentyTimesAnHourAndThenWithAGrowingWait() {
        IntStream.range(0, 20).forEach(i -> at(NIGHT).signIn("Anna", new ClientAddress("a" + i), NO_DEVICE));

        Duration passed = Duration.ZERO;
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            Attempts now = after(passed);
            assertThat(refusal(() -> now.signIn("Anna", new ClientAddress("b" + minutes), NO_DEVICE))
                            .minutes())
                    .isEqualTo(minutes);
            passed = passed.plusMinutes(minutes);
            after(passed).signIn("Anna", new ClientAddress("c" + minutes), NO_DEVICE);
        }

        // the hour is over
        Attempts later = after(Duration.ofHours(1));
        IntStream.range(0, 20).forEach(i -> later.signIn("Anna", new ClientAddress("d" + i), NO_DEVICE));
    }

    @Test
    void neverLetsSomebodyElsesGuessingLockTheOwnersDeviceOut() {
        IntStream.range(0, 50)
                .forEach(i -> refusal(() -> at(NIGHT).signIn("Anna", new ClientAddress("a" + i), NO_DEVICE)));
        IntStream.range(0, 60).forEach(i -> refusal(() -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE)));

        at(NIGHT).signIn("Anna", HOME, PHONE);

        times(9, () -> at(NIGHT).signIn("Anna", HOME, PHONE));
        assertThat(refusal(() -> at(NIGHT).signIn("Anna", HOME, PHONE))).isNotNull();
    }

    @Test
    void givesTheTriesBackWhenThePasswordWasRight() {
        times(5, () -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE));

        at(NIGHT).signedIn("Anna", HOME, NO_DEVICE);

        times(5, () -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE));
        times(10, () -> at(NIGHT).signIn("Ben", HOME, PHONE));
        at(NIGHT).signedIn("Ben", HOME, PHONE);
        at(NIGHT).signIn("Ben", HOME, PHONE);
    }

    @Test
    void countsRightPasswordsNeitherForTheAddressNorForStrangers() {
        Attempts now = at(NIGHT);

        times(60, () -> {
            now.signIn("Anna", HOME, NO_DEVICE);
            now.signedIn("Anna", HOME, NO_DEVICE);
        });

        IntStream.range(0, 20).forEach(i -> now.signIn("Anna", new ClientAddress("a" + i), NO_DEVICE));
        assertThat(refusal(() -> now.signIn("Anna", ELSEWHERE, NO_DEVICE))).isNotNull();
    }

    @Test
    void letsNobodyBuyTriesWithAnAccountOfTheirOwn() {
        IntStream.range(0, 50).forEach(i -> {
            at(NIGHT).signIn("name " + i, HOME, NO_DEVICE);
            at(NIGHT).signIn("own", ELSEWHERE, NO_DEVICE);
            at(NIGHT).signedIn("own", ELSEWHERE, NO_DEVICE);
        });

        assertThat(refusal(() -> at(NIGHT).signIn("another", HOME, NO_DEVICE))).isNotNull();
    }

    @Test
    void countsResetsSecondFactorsSetUpCodesAndOthers() {
        UUID anna = UUID.randomUUID();
        UUID code = UUID.randomUUID();

        times(3, () -> at(NIGHT).reset("anna@example.org"));
        times(5, () -> at(NIGHT).secondFactor(anna));
        times(10, () -> at(NIGHT).recoveryCode(HOME));
        times(10, () -> at(NIGHT).signUp(HOME));

        assertThat(refusal(() -> at(NIGHT).reset("Anna@example.org")).minutes()).isEqualTo(60);
        assertThat(refusal(() -> at(NIGHT).secondFactor(anna))).isNotNull();
        assertThat(refusal(() -> at(NIGHT).recoveryCode(HOME))).isNotNull();
        assertThat(refusal(() -> at(NIGHT).signUp(HOME))).isNotNull();
        assertThat(IntStream.range(0, 5).map(i -> at(NIGHT).setUpCode(code)).toArray())
                .containsExactly(4, 3, 2, 1, 0);
        assertThat(refusal(() -> at(NIGHT).setUpCode(code))).isNotNull();
        assertThat(at(NIGHT).setUpCode(UUID.randomUUID())).isEqualTo(4);
        at(NIGHT).secondFactorFitted(anna);
        at(NIGHT).secondFactor(anna);
    }

    @Test
    void keepsALimitOfOne() {
        Limit once = new Limit("once", 1, Duration.ofMinutes(10));

        at(NIGHT).count(once, "key");

        assertThat(refusal(() -> at(NIGHT).count(once, "key")).minutes()).isEqualTo(10);
        after(Duration.ofMinutes(10)).count(once, "key");
        assertThat(refusal(() -> after(Duration.ofMinutes(10)).count(once, "key")))
                .isNotNull();
        at(NIGHT).count(once, "another key");
        at(NIGHT).forget(once, "another key");
        at(NIGHT).count(once, "another key");
    }

    @Test
    void letsExactlyFiveOfFiftyAtOncePass() throws Exception {
        Limit five = new Limit("five", 5, Duration.ofMinutes(15));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        Callable<Boolean> passes = () -> refusal(() -> at(NIGHT).count(five, "same")) == null;

        int passed = 0;
        try {
            for (Future<Boolean> one : threads.invokeAll(java.util.Collections.nCopies(50, passes))) {
                passed += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(passed).isEqualTo(5);
    }

    @Test
    void keepsTheCountWhenTheCallersTransactionIsRolledBack() {
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            times(5, () -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE));
            status.setRollbackOnly();
        });

        assertThat(refusal(() -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE))).isNotNull();
    }

    @Test
    void makesNobodyWaitBecauseAClockWasWrong() {
        times(5, () -> after(Duration.ofDays(400)).signIn("Anna", HOME, NO_DEVICE));

        at(NIGHT).signIn("Anna", HOME, NO_DEVICE);
    }

    @Test
    void doesNotMindThatTheClocksOfTwoCopiesDiffer() {
        after(Duration.ofSeconds(3)).signIn("Anna", HOME, NO_DEVICE);

        times(4, () -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE));

        assertThat(refusal(() -> at(NIGHT).signIn("Anna", HOME, NO_DEVICE))).isNotNull();
    }

    @Test
    void storesNeitherNamesNorAddresses() {
        at(NIGHT).signIn("Anna", HOME, NO_DEVICE);

        assertThat(jdbc.sql("select bucket from attempt_bucket")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(bucket -> bucket.matches("[0-9a-f]{64}"));
    }

    @Test
    void forgetsEverythingAfterADay() {
        at(NIGHT).signIn("Anna", HOME, NO_DEVICE);
        after(Duration.ofHours(2)).signIn("Ben", HOME, PHONE);

        after(Duration.ofHours(25)).sweep();

        assertThat(jdbc.sql("select count(*) from attempt_bucket")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesALimitThatMakesNoSense() {
        assertThatThrownBy(() -> new Limit("none", 0, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit("long", 1, Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class);
    }
}
