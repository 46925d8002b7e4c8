package org.porchlight.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Something to ask again and again.
 *
 * @param requests taken in turn
 * @param status what each must be answered with; anything else ends the benchmark
 */
record LoadTarget(String name, int port, List<byte[]> requests, int status) {

    static LoadTarget page(String name, int port, String path) {
        return pages(name, port, List.of(path));
    }

    static LoadTarget pages(String name, int port, List<String> paths) {
        return new LoadTarget(
                name,
                port,
                paths.stream()
                        .map(path -> KeptConnection.request(port, path, ""))
                        .toList(),
                200);
    }

    /** The same page asked for by a browser that has it already. */
    static LoadTarget known(String name, int port, String path) throws IOException {
        try (KeptConnection connection = new KeptConnection(port)) {
            String tag = connection.send(KeptConnection.request(port, path, "")).header("ETag");
            byte[] request = KeptConnection.request(port, path, "If-None-Match: " + tag + "\r\n");
            return new LoadTarget(name, port, List.of(request), 304);
        }
    }

    /** Asks over this many connections, each as soon as it has its answer. */
    Timings run(int connections, Duration turn) throws InterruptedException, ExecutionException {
        ExecutorService visitors = Executors.newFixedThreadPool(connections);
        try {
            long begin = System.nanoTime();
            List<Callable<long[]>> all = new ArrayList<>();
            for (int visitor = 0; visitor < connections; visitor++) {
                int first = visitor;
                all.add(() -> visit(first, connections, begin + turn.toNanos()));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> visit : visitors.invokeAll(all)) {
                times.add(visit.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Timings(times.stream().flatMapToLong(Arrays::stream).toArray(), took);
        } finally {
            visitors.shutdownNow();
        }
    }

    private long[] visit(int first, int step, long until) throws IOException {
        long[] nanos = new long[1024];
        int count = 0;
        try (KeptConnection connection = new KeptConnection(port)) {
            long before = System.nanoTime();
            for (int next = first; before < until; next += step) {
                byte[] request = requests.get(next % requests.size());
                int status = connection.send(request).status();
                long after = System.nanoTime();
                if (status != this.status) {
                    throw new IOException("Answered with " + status + ": " + new String(request, ISO_8859_1));
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = after - before;
                before = after;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
