package org.porchlight.platform.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Another Java process that a test starts, listens to and kills. */
final class OtherProcess implements AutoCloseable {

    static final Path BINARIES = Path.of("target", "postgres-bin").toAbsolutePath();

    private final Process process;
    private final BufferedReader output;
    private String firstLine = "";

    private OtherProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A process that starts a PostgreSQL in the folder and says "open" with its port, or "refused" with the reason. */
    static OtherProcess holding(Path home) throws IOException {
        return new OtherProcess(java(
                System.getProperty("java.class.path"), PostgresHolder.class, home.toString(), BINARIES.toString()));
    }

    /** The same as the account "nobody"; only for root. Its class path is copied to where nobody may read it. */
    static OtherProcess holdingAsNobody(Path home, Path binaries, Path readable) throws IOException {
        Files.createDirectory(home);
        Files.setAttribute(home, "unix:uid", Privileges.NOBODY);
        String nobody = Integer.toString(Privileges.NOBODY);
        List<String> command = new ArrayList<>(
                List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups", "--inh-caps=-all"));
        command.addAll(java(copyOfTheClassPath(readable), PostgresHolder.class, home.toString(), binaries.toString()));
        return new OtherProcess(command);
    }

    /** A process that has nothing to do with PostgreSQL. */
    static OtherProcess waiting() throws IOException {
        return new OtherProcess(java(System.getProperty("java.class.path"), Bystander.class));
    }

    private static List<String> java(String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String copyOfTheClassPath(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path original = Path.of(entry);
            Path copy = target.resolve(copies.size() + "-" + original.getFileName());
            if (Files.isDirectory(original)) {
                FileSystemUtils.copyRecursively(original, copy);
            } else if (Files.exists(original)) {
                linkOrCopy(original, copy);
            }
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void linkOrCopy(Path original, Path copy) throws IOException {
        try {
            Files.createLink(copy, original.toRealPath());
        } catch (IOException | UnsupportedOperationException onAnotherDisk) {
            Files.copy(original, copy);
        }
    }

    /** Waits for the first line that the process prints and returns it, each time the same. */
    String firstLine() throws IOException {
        while (firstLine.isEmpty()) {
            String line = output.readLine();
            if (line == null || line.matches("(open|refused|waiting).*")) {
                firstLine = String.valueOf(line);
            }
        }
        return firstLine;
    }

    long number() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Kills the lifeline too, so that PostgreSQL stays behind as an orphan. */
    void killWithItsChildren() {
        try (Stream<ProcessHandle> children = process.children()) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        kill();
    }

    /** Lets the process stop what it holds. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        output.close();
    }

    static final class Bystander {

        private Bystander() {}

        public static void main(String[] none) throws IOException {
            System.out.println("waiting");
            while (System.in.read() >= 0) {
                // the input's end is the sign to stop
            }
        }
    }
}
