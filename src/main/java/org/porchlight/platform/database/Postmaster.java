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
        return namedIn(data).map(process -> new Postmaster(process, data)).filter(Postmaster::isRunning);
    }

    private static Optional<ProcessHandle> namedIn(Path data) throws IOException {
        Path file = pidFile(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
                .findFirst();
    }

    /**
     * Removes a {@code postmaster.pid} whose number now belongs to another process, or to a dead one that nobody
     * collects: PostgreSQL would refuse to start because of it. Any other stale file is left to PostgreSQL, which then
     * makes sure that no process of the dead server still writes.
     */
    static void forgetDeadOne(Path data) throws IOException {
        if (namedIn(data).isEmpty() || of(data).isPresent()) {
            return;
        }
        if (isAnybodyWorkingIn(data)) {
            throw new IOException("The data folder " + data + " is still in use by processes of a dead server");
        }
        Files.deleteIfExists(pidFile(data));
    }

    private static boolean isAnybodyWorkingIn(Path data) throws IOException {
        Path proc = Path.of("/proc");
        if (!Files.isDirectory(proc)) {
            return false;
        }
        try (Stream<Path> processes = Files.list(proc)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .anyMatch(process -> worksIn(data, process));
        }
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
            return isPostgres(words.get(0)) && (words.contains(asProcShows(data)) || worksIn(data, proc));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static String asProcShows(Path path) {
        return new String(path.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean worksIn(Path data, Path proc) {
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
