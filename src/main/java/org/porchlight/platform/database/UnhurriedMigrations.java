package org.porchlight.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Lets migrations take their time: pages give up on a slow database after seconds, but building an index on a large table is
 * no reason to. The pool puts its own limit back when the connection returns.
 */
@Component
class UnhurriedMigrations implements FlywayConfigurationCustomizer {

    private static final int NO_LIMIT = 0;

    @Override
    public void customize(FluentConfiguration configuration) {
        DataSource source = configuration.getDataSource();
        if (source != null) {
            configuration.dataSource(new Unhurried(source));
        }
    }

    private static final class Unhurried extends DelegatingDataSource {

        Unhurried(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
            return connection;
        }
    }
}
