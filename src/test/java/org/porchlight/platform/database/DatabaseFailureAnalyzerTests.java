package org.porchlight.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseFailureAnalyzerTests {

    private static final String URL = "jdbc:postgresql://db.example:5433/porchlight?user=anna&password=secret";

    @ParameterizedTest
    @CsvSource({
        "28P01, refuses the name or the password",
        "08004, refuses the name or the password",
        "3D000, has no database of that name",
        "08001, No PostgreSQL answers at db.example:5433/porchlight",
        "42501, make the role the owner",
        "53100, no room left on its disk",
        "57P03, not ready yet"
    })
    void saysInOneSentenceWhatTheNamedDatabaseRefused(String state, String words) {
        String sentence = sentence(URL, new RuntimeException("pool", new SQLException("long text", state)));

        assertThat(sentence).contains(words, "db.example:5433/porchlight").doesNotContain("secret", "\n", "long text");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(sentence(URL, new IllegalStateException("something else"))).isNull();
        assertThat(sentence(URL, new SQLException("syntax", "42601"))).isNull();
    }

    @Test
    void refusesAnotherProductThanPostgres() {
        assertThat(sentence("jdbc:h2:mem:x", new IllegalStateException("no driver")))
                .contains("SPRING_DATASOURCE_URL has to look like jdbc:postgresql://");
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, is full",
        "There is not enough space on the disk, is full",
        "Disk quota exceeded, is full",
        "Read-only file system, may not write",
        "initdb failed: could not look up effective user ID 1000: user does not exist, user number without a name",
        "FATAL: something new, PostgreSQL did not start: FATAL: something new"
    })
    void saysInOneSentenceWhyThePostgresOfOurOwnDidNotStart(String complaint, String words) {
        PostgresNotStarted refusal =
                PostgresNotStarted.because(new IOException("first line\n" + complaint), Path.of("data"));

        assertThat(sentence(null, new RuntimeException("bean", refusal)))
                .contains(words)
                .doesNotContain("\n");
    }

    private static @Nullable String sentence(@Nullable String url, Exception failure) {
        MockEnvironment environment = new MockEnvironment();
        if (url != null) {
            environment.setProperty("spring.datasource.url", url);
        }
        FailureAnalysis analysis = new DatabaseFailureAnalyzer(environment).analyze(failure);
        return analysis == null ? null : analysis.getDescription();
    }
}
