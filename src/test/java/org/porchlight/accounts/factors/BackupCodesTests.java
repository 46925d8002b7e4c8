package org.porchlight.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.accounts.AccountsDatabase;
import org.porchlight.platform.privacy.PasswordStretching;
import org.porchlight.platform.privacy.RecoveryCode;

class BackupCodesTests {

    private static AccountsDatabase database;
    private static BackupCodes codes;
    private UUID anna;

    @BeforeAll
    static void makeTheTables() {
        database = AccountsDatabase.fresh();
        codes = new BackupCodes(
                database.jdbc(),
                Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC),
                new PasswordStretching(),
                database::pepper);
    }

    @BeforeEach
    void makeAnAccount() {
        anna = database.account("Anna");
    }

    @Test
    void areTenAndEachIsTakenOnce() {
        List<String> made = codes.make(anna);

        assertThat(made).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-Z]{5}-[0-9A-Z]{5}"));
        assertThat(codes.use(anna, made.get(3))).isTrue();
        assertThat(codes.use(anna, made.get(3))).isFalse();
        assertThat(codes.left(anna)).isEqualTo(9);
        assertThat(codes.use(anna, made.get(0).toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(codes.left(anna)).isEqualTo(8);
    }

    @Test
    void endWithNewOnes() {
        String before = codes.make(anna).get(0);
        String now = codes.make(anna).get(0);

        assertThat(codes.use(anna, before)).isFalse();
        assertThat(codes.use(anna, now)).isTrue();
        codes.remove(anna);
        assertThat(codes.left(anna)).isZero();
    }

    @Test
    void areNotThoseOfSomebodyElse() {
        UUID ben = database.account("Ben");
        codes.make(ben);

        assertThat(codes.use(ben, codes.make(anna).get(0))).isFalse();
        assertThat(codes.use(database.account("Clara"), "ABCDE-FGHJK")).isFalse();
    }

    @Test
    void cannotBeTakenForAJournalRecoveryCode() {
        assertThat(RecoveryCode.parse(codes.make(anna).get(0))).isEmpty();
        assertThat(codes.use(anna, String.join("-", RecoveryCode.fresh().groups())))
                .isFalse();
    }

    @Test
    void refuseWhatCannotBeOne() {
        codes.make(anna);

        assertThat(List.of("", "12345", "ABCDE-FGHJ!", "ABCDE-FGHJK-M", "\u0000", "\ud800", "1".repeat(100_000)))
                .noneMatch(typed -> codes.use(anna, typed));
    }

    @Test
    void lieNowhereInTheClear() {
        String made = codes.make(anna).get(0);

        String stored = database.jdbc()
                .sql("select string_agg(b::text, ' ') from backup_code b")
                .query(String.class)
                .single();
        assertThat(stored.toUpperCase(Locale.ROOT)).doesNotContain(made, made.replace("-", ""));
    }
}
