package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process that serves a data folder. A process number alone proves nothing, since numbers are given out
 * again: the process must also be a PostgreSQL that names the folder in its command line or works in it.
 */
record Postmaster(ProcessHandle process, Path data) {

    /** Finds the running server that the folder's {@code postmaster.pid} names, if it is really that folder's. */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = pidFile(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
                .map(process -> new Postmaster(process, data))
                .filter(Postmaster::isRunning)
                .findFirst();
    }

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** False also for a dead process that nobody collects, as happens in containers. */
    boolean isRunning() {
        if (!process.isAlive()) {
            return false;
        }
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        return Files.isDirectory(proc) ? isNamedIn(proc) : isNamedByTheSystem();
    }

    private boolean isNamedIn(Path proc) {
        try {
            List<String> words = List.of(Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                    .split("\0"));
            return isPostgres(words.get(0)) && (words.contains(asProcShows(data)) || worksInTheFolder(proc));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static String asProcShows(Path path) {
        return new String(path.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private boolean worksInTheFolder(Path proc) {
        try {
            return Files.isSameFile(proc.resolve("cwd"), data);
        } catch (IOException notOurs) {
            return false;
        }
    }

    /** Windows tells the program only, which lies beside the data folder, in {@code postgres-bin}. */
    private boolean isNamedByTheSystem() {
        ProcessHandle.Info info = process.info();
        boolean isPostgres = info.command().filter(Postmaster::isPostgres).isPresent();
        String home = data.resolveSibling("").toString();
        return isPostgres
                && Stream.concat(
                                info.command().stream(),
                                info.arguments().stream().flatMap(Stream::of))
                        .anyMatch(word -> word.startsWith(home));
    }

    private static boolean isPostgres(String program) {
        return program.endsWith("postgres") || program.endsWith("postgres.exe");
    }
}
