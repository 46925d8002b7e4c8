package org.porchlight.directory;

import org.flywaydb.core.Flyway;
import org.porchlight.TestDatabase;
import org.porchlight.platform.database.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of its own with the directory's tables in it, for tests that load lists. */
public record DirectoryDatabase(
        DriverManagerDataSource dataSource, JdbcClient jdbc, JdbcTransactionManager transactions) {

    public static DirectoryDatabase fresh() {
        DatabaseAccess access = TestDatabase.fresh();
        return of(access.url(), access.name(), access.password());
    }

    static DirectoryDatabase of(String url, String name, String password) {
        DriverManagerDataSource dataSource = new DriverManagerDataSource(url, name, password);
        Flyway.configure().dataSource(dataSource).load().migrate();
        return new DirectoryDatabase(dataSource, JdbcClient.create(dataSource), new JdbcTransactionManager(dataSource));
    }
}
