package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * A real PostgreSQL server that Porchlight brings along and keeps running in a data folder, so that one command starts
 * everything. It listens on 127.0.0.1 only, asks everybody for a password, and writes durably.
 *
 * <p>Starting refuses with one sentence if the folder is in use, unwritable, full, or made by another account or another
 * major version of PostgreSQL. A server that an earlier run left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The role that owns Porchlight's database; it may not do more than that. */
    public static final String APPLICATION = "porchlight";

    static final String ADMINISTRATOR = "postgres";

    private final DataFolder folder;
    private final PostgresServer server;
    private final String version;
    private final ServerSettings settings;
    private final String applicationPassword = randomPassword();
    private final Lifeline lifeline;
    private final Watchdog watchdog;
    private boolean closing;

    /** Starts the server whose data and programs lie in the given folder, making both on the first start. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home.resolve("postgres-bin"), true, Privileges::ofThisProcess);
    }

    /** Starts a server for tests: quick, and allowed to lose everything when the machine stops. */
    public static EmbeddedPostgres startForgetful(Path home, Path binaries) {
        return start(home, binaries, false, Privileges::ofThisProcess);
    }

    static EmbeddedPostgres start(Path home, Path binaries, boolean durable, Privileges.Search privileges) {
        Path absolute = home.toAbsolutePath().normalize();
        try {
            DataFolder folder = DataFolder.lock(absolute);
            try {
                return new EmbeddedPostgres(folder, binaries, durable, privileges.find());
            } catch (IOException | SQLException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw PostgresNotStarted.because(e, absolute);
        }
    }

    private EmbeddedPostgres(DataFolder folder, Path binaries, boolean durable, Privileges privileges)
            throws IOException, SQLException {
        this.folder = folder;
        folder.openTo(privileges);
        Path unpacked = PostgresBinaries.unpackInto(binaries.toAbsolutePath().normalize());
        PostgresPrograms programs = new PostgresPrograms(unpacked.toRealPath(), privileges);
        this.version = programs.version();
        folder.prepare(programs, version);
        this.server = new PostgresServer(programs, folder.data());
        server.stopLeftOver();
        if (unpacked.startsWith(folder.home())) {
            PostgresBinaries.forgetOthers(unpacked);
        }
        this.lifeline = new Lifeline(programs, folder.data());
        try {
            lifeline.hold();
            this.settings = server.startOnAFreePort(durable);
            prepareDatabase();
        } catch (IOException | SQLException | RuntimeException e) {
            stopAfter(e);
            throw e;
        }
        this.watchdog = new Watchdog(new Guarded());
    }

    private void stopAfter(Exception failure) {
        try (lifeline) {
            if (server.isRunning()) {
                server.stop();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** The version as in "18.6". */
    public String version() {
        return version;
    }

    /** The folder with PostgreSQL's own files. */
    public Path data() {
        return folder.data();
    }

    public int port() {
        return settings.port();
    }

    /** The JDBC address of one of this server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Porchlight's own database, as its owner. The password is a new one at every start. */
    public DatabaseAccess application() {
        return new DatabaseAccess(url(APPLICATION), APPLICATION, applicationPassword);
    }

    /** The server's administrator, for making databases; nothing that answers a web page may use it. */
    public DatabaseAccess administration() {
        try {
            return new DatabaseAccess(url(ADMINISTRATOR), ADMINISTRATOR, folder.password());
        } catch (IOException e) {
            throw PostgresNotStarted.because(e, folder.home());
        }
    }

    private void prepareDatabase() throws SQLException {
        DatabaseAccess administration = administration();
        try (Connection connection =
                DriverManager.getConnection(administration.url(), administration.name(), administration.password())) {
            settings.verify(connection);
            if (isMissing(connection, "select from pg_roles where rolname = '" + APPLICATION + "'")) {
                run(connection, "create role " + APPLICATION + " login nosuperuser nocreatedb nocreaterole");
            }
            run(connection, "alter role " + APPLICATION + " password '" + applicationPassword + "'");
            if (isMissing(connection, "select from pg_database where datname = '" + APPLICATION + "'")) {
                run(connection, "create database " + APPLICATION + " owner " + APPLICATION);
                run(connection, "revoke all on database " + APPLICATION + " from public");
            }
        }
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Stops the server, letting nothing that was saved get lost. */
    @Override
    public synchronized void close() throws IOException {
        if (closing) {
            return;
        }
        closing = true;
        watchdog.close();
        try {
            if (server.isRunning()) {
                server.stop();
            }
        } finally {
            lifeline.close();
            folder.close();
        }
    }

    private final class Guarded implements Watchdog.Server {
        @Override
        public boolean isFine() throws IOException {
            synchronized (EmbeddedPostgres.this) {
                if (closing) {
                    return true;
                }
                boolean isRunning = server.isRunning();
                if (isRunning) {
                    lifeline.hold();
                }
                return isRunning;
            }
        }

        @Override
        public void startAgain() throws IOException {
            synchronized (EmbeddedPostgres.this) {
                if (!closing) {
                    server.startAgain();
                }
            }
        }
    }
}
