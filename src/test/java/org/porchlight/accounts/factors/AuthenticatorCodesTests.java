package org.porchlight.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AccountsDatabase;

class AuthenticatorCodesTests {

    private static final Instant NIGHT = Instant.parse("2026-11-23T23:30:00Z");

    private static AccountsDatabase database;
    private UUID anna;

    @BeforeAll
    static void makeTheTables() {
        database = AccountsDatabase.fresh();
    }

    @BeforeEach
    void makeAnAccount() {
        anna = database.account("Anna");
    }

    private static AuthenticatorCodes at(Instant now) {
        return new AuthenticatorCodes(database.jdbc(), Clock.fixed(now, ZoneOffset.UTC), database::pepper);
    }

    private static String codeAt(AuthenticatorSecret secret, Instant now) {
        return TimeCodes.code(secret, TimeCodes.step(now));
    }

    private AuthenticatorSecret confirmed() {
        AuthenticatorSecret secret = at(NIGHT).begin(anna).orElseThrow();
        assertThat(at(NIGHT).confirm(anna, codeAt(secret, NIGHT))).isTrue();
        return secret;
    }

    @Test
    void countFromTheFirstCodeOn() {
        AuthenticatorSecret secret = at(NIGHT).begin(anna).orElseThrow();
        String code = codeAt(secret, NIGHT);

        assertThat(at(NIGHT).isOn(anna)).isFalse();
        assertThat(at(NIGHT).check(anna, code)).isFalse();
        assertThat(at(NIGHT).confirm(anna, "000000")).isFalse();
        assertThat(at(NIGHT).begun(anna)).map(AuthenticatorSecret::base32).contains(secret.base32());

        assertThat(at(NIGHT).confirm(anna, code)).isTrue();
        assertThat(at(NIGHT).isOn(anna)).isTrue();
        assertThat(at(NIGHT).begun(anna)).isEmpty();
    }

    @Test
    void areTakenOnceEach() {
        AuthenticatorSecret secret = confirmed();
        Instant later = NIGHT.plusSeconds(60);

        // the code that confirmed is used too
        assertThat(at(NIGHT).check(anna, codeAt(secret, NIGHT))).isFalse();
        assertThat(at(later).check(anna, codeAt(secret, later))).isTrue();
        assertThat(at(later).check(anna, codeAt(secret, later))).isFalse();
        assertThat(at(later).check(anna, codeAt(secret, later.minusSeconds(30))))
                .isFalse();
        assertThat(at(later).check(anna, codeAt(secret, later.plusSeconds(30)))).isTrue();
    }

    @Test
    void areTakenOnceByManyAtOnce() throws Exception {
        AuthenticatorSecret secret = confirmed();
        Instant later = NIGHT.plusSeconds(60);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        Callable<Boolean> check = () -> at(later).check(anna, codeAt(secret, later));

        int taken = 0;
        try {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(10, check))) {
                taken += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void areNotThoseOfSomebodyElse() {
        AuthenticatorSecret secret = confirmed();
        UUID ben = database.account("Ben");
        AuthenticatorSecret other = at(NIGHT).begin(ben).orElseThrow();
        at(NIGHT).confirm(ben, codeAt(other, NIGHT));
        Instant later = NIGHT.plusSeconds(60);

        assertThat(at(later).check(ben, codeAt(secret, later))).isFalse();
        assertThat(at(later).check(UUID.randomUUID(), codeAt(secret, later))).isFalse();
    }

    @Test
    void stayWithAConfirmedAppUntilItIsRemoved() {
        confirmed();

        assertThat(at(NIGHT).begin(anna)).isEmpty();
        assertThat(at(NIGHT).isOn(anna)).isTrue();

        at(NIGHT).remove(anna);
        assertThat(at(NIGHT).isOn(anna)).isFalse();
        assertThat(at(NIGHT).begin(anna)).isPresent();
    }

    @Test
    void ofASecretThatWasBegunBeforeConfirmNothing() {
        AuthenticatorSecret before = at(NIGHT).begin(anna).orElseThrow();
        at(NIGHT).begin(anna);

        assertThat(at(NIGHT).confirm(anna, codeAt(before, NIGHT))).isFalse();
    }

    @Test
    void surviveAClockThatWasWrong() {
        AuthenticatorSecret secret =
                at(NIGHT.plus(Duration.ofDays(400))).begin(anna).orElseThrow();
        Instant wrong = NIGHT.plus(Duration.ofDays(400));
        at(wrong).confirm(anna, codeAt(secret, wrong));

        assertThat(at(NIGHT).check(anna, codeAt(secret, NIGHT))).isTrue();
        assertThat(at(NIGHT).check(anna, codeAt(secret, NIGHT))).isFalse();
    }

    @Test
    void areRefusedWhenTheSecretDoesNotOpen() {
        AuthenticatorSecret secret = confirmed();
        UUID ben = database.account("Ben");
        at(NIGHT).begin(ben);
        Instant later = NIGHT.plusSeconds(60);

        // somebody with the database puts their own secret into another's row
        database.jdbc()
                .sql("update authenticator set sealed_secret ="
                        + " (select sealed_secret from authenticator where account_id = :ben) where account_id = :anna")
                .param("ben", ben)
                .param("anna", anna)
                .update();

        assertThat(at(later).check(anna, codeAt(secret, later))).isFalse();
        assertThat(at(later).isOn(anna)).isTrue();
    }

    @Test
    void goWithTheAccount() {
        confirmed();

        database.jdbc().sql("delete from account where id = ?").param(anna).update();

        assertThat(at(NIGHT).isOn(anna)).isFalse();
    }
}
