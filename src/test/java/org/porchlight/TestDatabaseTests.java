package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.platform.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PorchlightTest
class TestDatabaseTests {

    @Autowired
    JdbcClient database;

    @Test
    void standsBehindTheApplication() {
        assertThat(database.sql("select current_database()").query(String.class).single())
                .startsWith("test");
        assertThat(database.sql("show server_version").query(String.class).single())
                .startsWith("18");
    }

    @Test
    void givesAnEmptyDatabaseEachTime() throws SQLException {
        DatabaseAccess first = TestDatabase.fresh();
        DatabaseAccess second = TestDatabase.fresh();

        run(first, "create table porch (light text)");

        run(second, "create table porch (light text)");
        assertThat(first.url()).isNotEqualTo(second.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cube", "pg_trgm", "intarray", "unaccent"})
    void letsAnOwnerWithoutPowersAddExtensions(String extension) throws SQLException {
        run(TestDatabase.fresh(), "create extension " + extension);
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.name(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
