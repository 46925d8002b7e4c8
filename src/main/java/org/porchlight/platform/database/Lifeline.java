package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small process that stops PostgreSQL when this Java process is gone, even by {@code kill -9}: its input closes then.
 * It does not exist on Windows, where the next start stops the left-over server.
 */
final class Lifeline implements AutoCloseable {

    private static final String SCRIPT =
            "trap '' INT HUP TERM; while read -r line; do :; done; exec \"$0\" -D \"$1\" -m fast -w -t 50 stop";

    private final PostgresPrograms programs;
    private final Path data;
    private @Nullable Process process;

    Lifeline(PostgresPrograms programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    /** Starts it, or starts it again if it was killed. */
    void hold() throws IOException {
        Process held = process;
        if (Privileges.WINDOWS || (held != null && held.isAlive())) {
            return;
        }
        process = programs.builder(
                        List.of("sh", "-c", SCRIPT, programs.program("pg_ctl").toString(), data.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        Process held = process;
        if (held != null) {
            held.destroyForcibly();
        }
    }
}
