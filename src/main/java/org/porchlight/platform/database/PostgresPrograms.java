package org.porchlight.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs PostgreSQL's own programs (initdb, pg_ctl, postgres) and waits for their end. */
record PostgresPrograms(Path folder, Privileges privileges) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9.]+)");

    /** Returns the version as in "18.6". */
    String version() throws IOException {
        String answer = run(Duration.ofSeconds(30), "postgres", "--version");
        Matcher version = VERSION.matcher(answer);
        if (!version.find()) {
            throw new IOException("postgres --version answered: " + answer);
        }
        return version.group(1);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(Privileges.WINDOWS ? name + ".exe" : name);
    }

    /** Returns what the program printed; refuses with what it printed if it fails or takes longer than the limit. */
    String run(Duration limit, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program(program).toString());
        command.addAll(List.of(arguments));
        // A file, because a server started by pg_ctl on Windows keeps a pipe open.
        Path output = Files.createTempFile("porchlight-" + program, ".out");
        try {
            Process process = builder(command).redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + limit.toSeconds() + " seconds");
            }
            String printed = Files.readString(output).strip();
            if (process.exitValue() != 0) {
                throw new IOException(program + " failed: " + printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(program + " was interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** A process with PostgreSQL's privileges, English messages and none of the caller's PostgreSQL settings. */
    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(privileges.before(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
