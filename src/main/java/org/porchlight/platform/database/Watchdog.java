package org.porchlight.platform.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second whether PostgreSQL and its lifeline still run and starts what does not, on the same port, so that
 * the application's connection pool finds it again.
 */
final class Watchdog implements AutoCloseable {

    /** What the watchdog guards. */
    interface Server {
        /** True if it runs, or is meant to be stopped. */
        boolean isFine() throws IOException;

        void startAgain() throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Server server;
    private final Thread thread;

    Watchdog(Server server) {
        this.server = server;
        this.thread = new Thread(this::watch, "postgres-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
                if (!looksFine()) {
                    bringBack();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean looksFine() {
        try {
            return server.isFine();
        } catch (IOException | RuntimeException e) {
            // it runs, but no process could be made to guard it: the next look tries again
            log.debug("PostgreSQL could not be looked after", e);
            return true;
        }
    }

    /** Tries until it works: for some tenths of a second the dead server's lock file and memory are in the way. */
    private void bringBack() throws InterruptedException {
        long since = System.nanoTime();
        Duration wait = FIRST_WAIT;
        boolean isToldAbout = false;
        while (!looksFine()) {
            try {
                server.startAgain();
            } catch (IOException | RuntimeException e) {
                if (!isToldAbout && wait.equals(LONGEST_WAIT)) {
                    log.error("PostgreSQL ended and does not start again yet, still trying: {}", e.getMessage());
                    isToldAbout = true;
                }
                Thread.sleep(wait.toMillis());
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
                continue;
            }
            log.warn(
                    "PostgreSQL had ended by itself and runs again after {} ms",
                    Duration.ofNanos(System.nanoTime() - since).toMillis());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
