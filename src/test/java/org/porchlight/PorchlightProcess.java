package org.porchlight;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * Porchlight as it runs for somebody who starts it: a process of its own with a PostgreSQL of its own on a data folder of its
 * own, and without the parts that tests add. It can be killed, and its database killed or frozen.
 */
final class PorchlightProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Path home;
    private final int port;
    private Process process;

    private PorchlightProcess(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        this.process = launch();
    }

    /** Starts it on an empty folder and waits until it answers. */
    static PorchlightProcess onAnEmptyFolder() throws IOException {
        // not in the folder for temporary files: PostgreSQL may run as another account, which must be able to get there
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults-");
        PorchlightProcess porchlight = new PorchlightProcess(home, freePort());
        porchlight.awaitAnswer();
        return porchlight;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        PorchlightApplication.class.getName(),
                        "--server.port=" + port,
                        "--porchlight.starter.enabled=false",
                        "--porchlight.data-dir=" + home.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return home.resolve("log.txt");
    }

    private void awaitAnswer() {
        Awaitility.await("an answer; see " + log()).atMost(LONGEST_START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended: " + Files.readString(log()));
            }
            try {
                return new Caller(port).get("/sign-in").status() == 200;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
    }

    int port() {
        return port;
    }

    /** What it has printed since the first start. */
    String printed() throws IOException {
        return Files.readString(log());
    }

    /** {@code kill -9}, in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Once more on the same folder and the same port. */
    void startAgain() throws IOException {
        process = launch();
        awaitAnswer();
    }

    /** The server process of its database. */
    ProcessHandle postmaster() throws IOException {
        String number = Files.readAllLines(home.resolve("data/postgres/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    /** Stops every process of the database where it stands; it keeps its connections and answers nothing. */
    Frozen freeze() throws IOException {
        ProcessHandle postmaster = postmaster();
        signal("-STOP", List.of(postmaster));
        // first the one that would start more
        List<ProcessHandle> children = postmaster.descendants().toList();
        signal("-STOP", children);
        return new Frozen(
                Stream.concat(Stream.of(postmaster), children.stream()).toList());
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of("kill", signal), processes.stream().map(p -> Long.toString(p.pid())))
                .toList();
        new ProcessBuilder(command).inheritIO().start().onExit().join();
    }

    /** A database that stands still. */
    record Frozen(List<ProcessHandle> processes) {

        void thaw() throws IOException {
            signal("-CONT", processes);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        FileSystemUtils.deleteRecursively(home);
    }
}
