package org.porchlight.accounts.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.porchlight.accounts.Role;
import org.springframework.transaction.support.TransactionTemplate;

class InvitationsTests {

    private static final Instant NIGHT = Instant.parse("2026-11-23T23:30:00Z");

    private static AccountsDatabase database;

    private UUID dana;

    @BeforeAll
    static void makeTheTables() {
        database = AccountsDatabase.fresh();
    }

    @BeforeEach
    void makeAnAccount() {
        dana = database.account("Dana");
    }

    private static Invitations after(Duration later) {
        return new Invitations(database.jdbc(), Clock.fixed(NIGHT.plus(later), ZoneOffset.UTC));
    }

    private static Invitations now() {
        return after(Duration.ZERO);
    }

    @Test
    void carryTheirRoleOnce() {
        String code = now().issue(Role.COUNSELOR, dana).text();

        assertThat(now().find(code)).contains(Role.COUNSELOR);
        assertThat(now().claim(code)).contains(Role.COUNSELOR);
        assertThat(now().claim(code)).isEmpty();
        assertThat(now().find(code)).isEmpty();
    }

    @Test
    void openForOneOfManyAtOnce() throws Exception {
        String code = now().issue(Role.FAMILY, dana).text();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> claim = () -> now().claim(code).isPresent();

        int opened = 0;
        try {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(8, claim))) {
                opened += one.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void lastSevenDays() {
        String code = now().issue(Role.FAMILY, dana).text();

        assertThat(after(Duration.ofDays(7).minusMinutes(1)).find(code)).contains(Role.FAMILY);
        assertThat(after(Duration.ofDays(7)).find(code)).isEmpty();
        assertThat(after(Duration.ofDays(7)).claim(code)).isEmpty();
        assertThat(after(Duration.ofDays(7)).open()).isEmpty();
    }

    @Test
    void endWhenRevokedAndWithWhoeverMadeThem() {
        String revoked = now().issue(Role.FAMILY, dana).text();
        UUID id = now().open().get(0).id();

        assertThat(now().revoke(id)).isTrue();
        assertThat(now().revoke(id)).isFalse();
        assertThat(now().claim(revoked)).isEmpty();

        String orphan = now().issue(Role.ADMINISTRATOR, dana).text();
        now().revokeAllBy(dana);
        assertThat(now().claim(orphan)).isEmpty();
    }

    @Test
    void stayOpenWhenNoAccountWasMade() {
        String code = now().issue(Role.FAMILY, dana).text();

        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            assertThat(now().claim(code)).contains(Role.FAMILY);
            status.setRollbackOnly();
        });

        assertThat(now().claim(code)).contains(Role.FAMILY);
    }

    @Test
    void refuseWhatCannotBeACode() {
        now().issue(Role.FAMILY, dana);

        assertThat(List.of("", "#", "a".repeat(43), "\u0000", "x".repeat(100_000)))
                .allMatch(typed -> now().find(typed).isEmpty());
    }

    @Test
    void doNotStayOpenBecauseAClockWasWrong() {
        String code = after(Duration.ofDays(400)).issue(Role.FAMILY, dana).text();

        assertThat(now().claim(code)).isEmpty();
    }
}
