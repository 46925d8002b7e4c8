package org.porchlight.directory.places;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits up to five minutes for each answer of the database, where pages give up after seconds: loading takes long, and the
 * wait for another program that loads the same may take longer.
 */
public final class LongWork {

    private static final int MILLISECONDS = 300_000;

    private LongWork() {}

    /** Is patient on the connection of the running transaction until that has ended. */
    public static void inTransaction(DataSource dataSource) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            int before = beginOn(connection);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    endOn(connection, before);
                }
            });
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database is not there", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Runs statements that no transaction may hold, each by itself. */
    public static void run(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            int before = beginOn(connection);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                endOn(connection, before);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database did not do what was asked", e);
        }
    }

    private static int beginOn(Connection connection) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, MILLISECONDS);
        return before;
    }

    private static void endOn(Connection connection, int before) {
        try {
            connection.setNetworkTimeout(Runnable::run, before);
        } catch (SQLException e) {
            // the connection is gone, and its timeout with it; what it was doing has failed on its own
            return;
        }
    }
}
