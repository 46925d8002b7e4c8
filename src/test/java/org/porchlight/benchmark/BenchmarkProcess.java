package org.porchlight.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Another Java process on this machine, with this one's class path, that answers on a port until it is closed. */
final class BenchmarkProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path log;

    private BenchmarkProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static BenchmarkProcess start(
            Class<?> main, int port, Path log, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new BenchmarkProcess(process, port, log);
    }

    /** Waits until a page is there; refuses with the name of the log if that takes too long. */
    void awaitPage(String path, Duration atMost) throws IOException, InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try (KeptConnection connection = new KeptConnection(port)) {
                if (connection.send(KeptConnection.request(port, path, "")).status() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("Nothing answers at port " + port + " for " + path + "; see " + log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
    }
}
