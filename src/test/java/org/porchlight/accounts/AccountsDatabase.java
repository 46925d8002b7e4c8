package org.porchlight.accounts;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.porchlight.TestDatabase;
import org.porchlight.platform.database.DatabaseAccess;
import org.porchlight.platform.privacy.Pepper;
import org.porchlight.platform.privacy.PepperFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of its own with all tables in it, and a pepper, for tests of what lies around an account. */
public record AccountsDatabase(JdbcClient jdbc, JdbcTransactionManager transactions, Pepper pepper) {

    public static AccountsDatabase fresh() {
        DatabaseAccess access = TestDatabase.fresh();
        // a pool, since signing in to PostgreSQL takes longer than what most tests ask
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.name());
        pool.setPassword(access.password());
        pool.setMinimumIdle(0);
        HikariDataSource dataSource = new HikariDataSource(pool);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new AccountsDatabase(
                JdbcClient.create(dataSource), new JdbcTransactionManager(dataSource), freshPepper());
    }

    /** A pepper that no other test has. */
    public static Pepper freshPepper() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pepper-");
            return new PepperFile(folder.resolve("pepper.v1")).make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account that has nothing but a name. */
    public UUID account(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, name, name_key, role, stamp, created_on)
                values (:id, :name, :key, 'family', :id, '2026-11-23')""")
                .param("id", id)
                .param("name", name)
                .param("key", name + " " + id)
                .update();
        return id;
    }
}
