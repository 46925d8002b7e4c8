package org.porchlight.accounts.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AccountsDatabase;
import org.springframework.transaction.support.TransactionTemplate;

class ResetLinksTests {

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

    private static ResetLinks after(Duration later) {
        return new ResetLinks(database.jdbc(), Clock.fixed(NIGHT.plus(later), ZoneOffset.UTC));
    }

    private static ResetLinks now() {
        return after(Duration.ZERO);
    }

    @Test
    void openOnce() {
        ResetLink link = now().issue(anna, IssuedBy.MAIL);

        assertThat(link.path()).matches("/reset#[A-Za-z0-9_-]{43}");
        assertThat(now().find(link.code())).contains(anna);
        assertThat(now().claim(link.code())).contains(anna);
        assertThat(now().claim(link.code())).isEmpty();
        assertThat(now().find(link.code())).isEmpty();
    }

    @Test
    void openForOneOfManyAtOnce() throws Exception {
        ResetLink link = now().issue(anna, IssuedBy.MAIL);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        Callable<Boolean> claim = () -> now().claim(link.code()).isPresent();

        int opened = 0;
        try {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(10, claim))) {
                opened += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void takeTheWholeLinkAsWell() {
        ResetLink link = now().issue(anna, IssuedBy.MAIL);

        assertThat(now().find("  https://help.example.org" + link.path() + "\n"))
                .contains(anna);
        assertThat(now().claim(" " + link.code() + " ")).contains(anna);
    }

    @Test
    void lastHalfAnHourByMailAndADayFromAnAdministrator() {
        ResetLink mailed = now().issue(anna, IssuedBy.MAIL);
        assertThat(mailed.expiresAt()).isEqualTo(NIGHT.plus(Duration.ofMinutes(30)));
        assertThat(after(Duration.ofMinutes(29)).find(mailed.code())).contains(anna);
        assertThat(after(Duration.ofMinutes(30)).claim(mailed.code())).isEmpty();

        ResetLink handed = now().issue(anna, IssuedBy.ADMINISTRATOR);
        assertThat(after(Duration.ofHours(23)).find(handed.code())).contains(anna);
        assertThat(after(Duration.ofHours(24)).claim(handed.code())).isEmpty();
    }

    @Test
    void endWithANewOne() {
        ResetLink before = now().issue(anna, IssuedBy.ADMINISTRATOR);
        ResetLink newest = now().issue(anna, IssuedBy.MAIL);

        assertThat(now().claim(before.code())).isEmpty();
        assertThat(after(Duration.ofMinutes(31)).claim(newest.code())).isEmpty();
        assertThat(now().claim(newest.code())).contains(anna);
    }

    @Test
    void endWhenRevokedAndWithTheAccount() {
        ResetLink revoked = now().issue(anna, IssuedBy.MAIL);
        now().revoke(anna);
        assertThat(now().claim(revoked.code())).isEmpty();

        ResetLink orphan = now().issue(anna, IssuedBy.MAIL);
        database.jdbc().sql("delete from account where id = ?").param(anna).update();
        assertThat(now().claim(orphan.code())).isEmpty();
    }

    @Test
    void stayOpenWhenTheNewPasswordWasNotStored() {
        ResetLink link = now().issue(anna, IssuedBy.MAIL);

        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            assertThat(now().claim(link.code())).contains(anna);
            status.setRollbackOnly();
        });

        assertThat(now().claim(link.code())).contains(anna);
    }

    @Test
    void areStoredAsAHashOnly() throws Exception {
        ResetLink link = now().issue(anna, IssuedBy.MAIL);

        byte[] stored = database.jdbc()
                .sql("select code_hash from reset_link where account_id = ?")
                .param(anna)
                .query(byte[].class)
                .single();
        assertThat(stored)
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(Base64.getUrlDecoder().decode(link.code())));
        assertThat(link).hasToString("ResetLink");
    }

    @Test
    void refuseWhatCannotBeACode() {
        now().issue(anna, IssuedBy.MAIL);

        assertThat(List.of(
                        "",
                        "#",
                        "/reset",
                        "a".repeat(43),
                        "a".repeat(42) + "=",
                        "\u0000",
                        "\ud800",
                        "x".repeat(100_000)))
                .allMatch(typed -> now().claim(typed).isEmpty());
    }

    @Test
    void doNotStayOpenBecauseAClockWasWrong() {
        ResetLink link = after(Duration.ofDays(400)).issue(anna, IssuedBy.MAIL);

        assertThat(now().claim(link.code())).isEmpty();
    }

    @Test
    void areDeletedWhenTheyHaveExpired() {
        now().issue(anna, IssuedBy.MAIL);
        UUID ben = database.account("Ben");
        ResetLink open = now().issue(ben, IssuedBy.ADMINISTRATOR);

        after(Duration.ofHours(1)).sweep();

        assertThat(database.jdbc()
                        .sql("select account_id from reset_link where account_id in (?, ?)")
                        .params(anna, ben)
                        .query(UUID.class)
                        .list())
                .containsExactly(ben);
        assertThat(now().claim(open.code())).contains(ben);
    }
}
