package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings that our PostgreSQL runs with, written at every start and asked back from the running server, because a
 * line that somebody added elsewhere would win.
 */
record ServerSettings(int port, boolean durable) {

    static final String FILE = "porchlight.conf";

    void writeInto(Path data) throws IOException {
        String lines = all().entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'")
                .collect(Collectors.joining("\n", "# Written anew at every start.\n", "\n"));
        Files.writeString(data.resolve(FILE), lines);
    }

    private Map<String, String> all() {
        Map<String, String> settings = new LinkedHashMap<>(promised());
        settings.put("port", Integer.toString(port));
        settings.put("max_connections", durable ? "40" : "200");
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "512MB");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("log_checkpoints", "off");
        // Statements and details can hold what a family wrote: the server's log gets the bare error only.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }

    private Map<String, String> promised() {
        String lasting = durable ? "on" : "off";
        Map<String, String> promised = new LinkedHashMap<>();
        promised.put("fsync", lasting);
        promised.put("full_page_writes", lasting);
        promised.put("synchronous_commit", lasting);
        promised.put("listen_addresses", "127.0.0.1");
        promised.put("unix_socket_directories", "");
        promised.put("password_encryption", "scram-sha-256");
        return promised;
    }

    /** Refuses a server that would lose what was saved, or let somebody in without a password. */
    void verify(Connection administrator) throws SQLException {
        Map<String, String> running = running(administrator);
        Map<String, String> wanted = promised();
        wanted.put("data_checksums", "on");
        wanted.forEach((name, value) -> {
            if (!value.equals(running.get(name))) {
                throw new PostgresNotStarted("PostgreSQL runs with " + name + " = '" + running.get(name)
                        + "' where Porchlight needs '" + value
                        + "' to keep what families write; remove that line from postgresql.auto.conf or"
                        + " postgresql.conf in the data folder.");
            }
        });
        if (hasOpenLogins(administrator)) {
            throw new PostgresNotStarted("PostgreSQL's pg_hba.conf in the data folder has a line without scram-sha-256,"
                    + " which would open the database without a proper password; remove that line.");
        }
    }

    private static Map<String, String> running(Connection administrator) throws SQLException {
        Map<String, String> running = new LinkedHashMap<>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) {
                running.put(rows.getString(1), rows.getString(2));
            }
        }
        return running;
    }

    private static boolean hasOpenLogins(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery("select exists (select from pg_hba_file_rules"
                        + " where auth_method is distinct from 'scram-sha-256')")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
