package org.porchlight.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int TRIES = 3;
    private static final long LARGEST_LOG = 5_000_000;

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final String version;
    private final ServerSettings settings;
    private final String applicationPassword = randomPassword();
    private final Lifeline lifeline;
    private final Watchdog watchdog;
    private Postmaster postmaster;
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
        this.programs = new PostgresPrograms(unpacked.toRealPath(), privileges);
        this.version = programs.version();
        folder.prepare(programs, version);
        stopLeftOver();
        if (unpacked.startsWith(folder.home())) {
            PostgresBinaries.forgetOthers(unpacked);
        }
        shortenLog();
        this.lifeline = new Lifeline(programs, folder.data());
        this.settings = startOnAFreePort(durable);
        this.postmaster = runningPostmaster();
        try {
            lifeline.hold();
            prepareDatabase();
        } catch (IOException | SQLException | RuntimeException e) {
            stop();
            lifeline.close();
            throw e;
        }
        this.watchdog = new Watchdog(new Guarded());
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

    private void stopLeftOver() throws IOException {
        Optional<Postmaster> left = Postmaster.of(folder.data());
        if (left.isEmpty()) {
            patiently(() -> Postmaster.forgetDeadOne(folder.data()));
            return;
        }
        log.info(
                "An earlier run left PostgreSQL running (process {}): stopping it",
                left.get().process().pid());
        try {
            stop();
        } catch (IOException tooSlow) {
            log.warn("It does not stop by itself: {}", tooSlow.getMessage());
            pgCtl(Duration.ofSeconds(30), "-m", "immediate", "-w", "-t", "20", "stop");
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** Tries again for some seconds, because a dead server's helpers need a moment to end. */
    private static void patiently(Attempt attempt) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                attempt.run();
                return;
            } catch (IOException e) {
                boolean passes = String.valueOf(e.getMessage()).contains("still in use");
                if (!passes || tries == 40) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    private void shortenLog() throws IOException {
        Path file = folder.log();
        if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
            Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ServerSettings startOnAFreePort(boolean durable) throws IOException {
        for (int attempt = 1; ; attempt++) {
            ServerSettings tried = new ServerSettings(freePort(), durable);
            tried.writeInto(folder.data());
            try {
                patiently(this::startServer);
                return tried;
            } catch (IOException e) {
                boolean isPortTaken = String.valueOf(e.getMessage()).contains("Address already in use");
                if (!isPortTaken || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void startServer() throws IOException {
        long before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
        try {
            pgCtl(Duration.ofSeconds(90), "-l", folder.log().toString(), "-w", "-t", "60", "start");
        } catch (IOException e) {
            throw new IOException(reasonIn(folder.log(), before).orElse(String.valueOf(e.getMessage())), e);
        }
    }

    /** What the server wrote about this attempt: its own FATAL line says more than pg_ctl's "examine the log". */
    private static Optional<String> reasonIn(Path log, long before) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        byte[] written = Files.readAllBytes(log);
        String fresh = new String(
                written,
                (int) Math.min(before, written.length),
                written.length - (int) Math.min(before, written.length));
        return fresh.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("LOG:  could not"))
                .reduce((first, second) -> first + "\n" + second);
    }

    private void stop() throws IOException {
        pgCtl(Duration.ofSeconds(60), "-m", "fast", "-w", "-t", "50", "stop");
    }

    private void pgCtl(Duration limit, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "-D";
        all[1] = folder.data().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        programs.run(limit, "pg_ctl", all);
    }

    private Postmaster runningPostmaster() throws IOException {
        return Postmaster.of(folder.data())
                .orElseThrow(() -> new IOException("the server ended right after its start, see " + folder.log()));
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
            if (postmaster.isRunning()) {
                stop();
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
                lifeline.hold();
                return postmaster.isRunning();
            }
        }

        @Override
        public void startAgain() throws IOException {
            synchronized (EmbeddedPostgres.this) {
                if (!closing) {
                    Postmaster.forgetDeadOne(folder.data());
                    startServer();
                    postmaster = runningPostmaster();
                }
            }
        }
    }
}
