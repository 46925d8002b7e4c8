package org.porchlight.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of one data folder: starts it, stops it, and knows what an earlier run left behind. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int TRIES = 3;
    private static final long LARGEST_LOG = 5_000_000;

    private final PostgresPrograms programs;
    private final Path data;
    private @Nullable Postmaster postmaster;

    PostgresServer(PostgresPrograms programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    boolean isRunning() throws IOException {
        return postmaster == null ? Postmaster.of(data).isPresent() : postmaster.isRunning();
    }

    /** Starts the server once more with the settings it had, after it ended by itself. */
    void startAgain() throws IOException {
        Postmaster.forgetDeadOne(data);
        start();
        postmaster = runningPostmaster();
    }

    private Path log() {
        return data.resolve("server.log");
    }

    /** Stops what an earlier run left running in the folder, and only that. */
    void stopLeftOver() throws IOException {
        Optional<Postmaster> left = Postmaster.of(data);
        if (left.isEmpty()) {
            patiently(() -> Postmaster.forgetDeadOne(data));
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
        Path file = log();
        if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
            Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Starts the server on a port that is free and returns what it runs with. */
    ServerSettings startOnAFreePort(boolean durable) throws IOException {
        shortenLog();
        for (int attempt = 1; ; attempt++) {
            ServerSettings tried = new ServerSettings(freePort(), durable);
            tried.writeInto(data);
            try {
                patiently(this::start);
                postmaster = runningPostmaster();
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

    private void start() throws IOException {
        long before = Files.exists(log()) ? Files.size(log()) : 0;
        try {
            pgCtl(Duration.ofSeconds(90), "-l", log().toString(), "-w", "-t", "60", "start");
        } catch (IOException e) {
            throw new IOException(reasonIn(log(), before).orElse(String.valueOf(e.getMessage())), e);
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

    void stop() throws IOException {
        pgCtl(Duration.ofSeconds(60), "-m", "fast", "-w", "-t", "50", "stop");
    }

    private void pgCtl(Duration limit, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "-D";
        all[1] = data.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        programs.run(limit, "pg_ctl", all);
    }

    private Postmaster runningPostmaster() throws IOException {
        return Postmaster.of(data)
                .orElseThrow(() -> new IOException("the server ended right after its start, see " + log()));
    }
}
