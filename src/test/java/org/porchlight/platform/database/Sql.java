package org.porchlight.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One question or some commands to a database. */
final class Sql {

    private Sql() {}

    static String ask(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.name(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    static void run(DatabaseAccess access, String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.name(), access.password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
