package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ProblemReportsTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:30:00Z");

    private DirectoryDatabase database;
    private JdbcClient jdbc;
    private long listing;

    @BeforeEach
    void makeOneListing() {
        database = DirectoryDatabase.fresh();
        jdbc = database.jdbc();
        listing = jdbc.sql("""
                with o as (insert into organization (organization_key, name) values ('a', 'A') returning id)
                insert into offering (organization_id, kind, name, program_name, codes)
                select id, 'treatment', 'A', '', '{}' from o returning id""").query(Long.class).single();
    }

    @Test
    void keepsAReportUntilSomebodyAnswers() {
        boolean kept = create(NOON, listing, "The number\0 is dead", "203.0.113.9");

        assertThat(kept).isTrue();
        assertThat(at(NOON).waiting()).isEqualTo(1);
        assertThat(jdbc.sql("select text from problem_report")
                        .query(String.class)
                        .single())
                .isEqualTo("The number is dead");
    }

    @Test
    void knowsNoListingThatIsNotThere() {
        assertThat(create(NOON, listing + 1, "", "203.0.113.9")).isFalse();
        assertThat(at(NOON).waiting()).isZero();
    }

    @Test
    void refusesTheSixthReportOfASenderWithinAnHour() {
        IntStream.range(0, 5).forEach(i -> create(NOON, listing, "", "203.0.113.9"));

        assertThatThrownBy(() -> create(NOON, listing, "", "203.0.113.9")).isInstanceOf(TooManyReports.class);

        assertThat(at(NOON).waiting()).isEqualTo(5);
        assertThat(create(NOON, listing, "", "203.0.113.10")).isTrue();
        assertThat(create(NOON.plusSeconds(1800), listing, "", "203.0.113.9")).isTrue();
    }

    @Test
    void refusesMoreThanTwoHundredReportsAnHourFromAll() {
        IntStream.range(0, 200).forEach(i -> create(NOON, listing, "", "sender " + i));

        assertThatThrownBy(() -> create(NOON, listing, "", "another")).isInstanceOf(TooManyReports.class);
    }

    @Test
    void forgetsWhoReportedWithTheHour() {
        create(NOON, listing, "", "203.0.113.9");
        assertThat(dump()).doesNotContain("203.0.113.9");

        at(NOON.plusSeconds(3600)).forgetSenders();

        assertThat(jdbc.sql("select count(*) from problem_report_sender")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from problem_report_hour")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(at(NOON).waiting()).isEqualTo(1);
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThatThrownBy(() -> create(NOON, listing, "x".repeat(1001), "203.0.113.9"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(create(NOON, listing, "x".repeat(1000), "203.0.113.9")).isTrue();
    }

    private String dump() {
        return jdbc.sql("select string_agg(r::text, '|') from problem_report r")
                        .query(String.class)
                        .single()
                + jdbc.sql("select string_agg(s::text, '|') from problem_report_sender s")
                        .query(String.class)
                        .single();
    }

    private boolean create(Instant when, long id, String text, String sender) {
        return Boolean.TRUE.equals(new TransactionTemplate(database.transactions())
                .execute(status -> at(when).create(
                                id, ProblemReason.WRONG_NUMBER, Optional.of(ProblemWitness.CALLED), text, sender)));
    }

    private ProblemReports at(Instant when) {
        return new ProblemReports(jdbc, Clock.fixed(when, ZoneOffset.UTC));
    }
}
