package org.porchlight.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that holds a PostgreSQL of our own until its input ends or it is killed, for tests that kill it. */
final class PostgresHolder {

    private PostgresHolder() {}

    public static void main(String[] folders) throws IOException {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Path.of(folders[0]), Path.of(folders[1]), true, Privileges::ofThisProcess)) {
            System.out.println("open " + postgres.port());
            while (System.in.read() >= 0) {
                // the input's end is the sign to stop
            }
        } catch (PostgresNotStarted e) {
            System.out.println("refused " + e.getMessage());
        }
    }
}
