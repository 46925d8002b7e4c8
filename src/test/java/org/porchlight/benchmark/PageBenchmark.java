package org.porchlight.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.PorchlightApplication;
import org.porchlight.platform.database.DatabaseAccess;
import org.porchlight.platform.database.EmbeddedPostgres;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how fast pages are answered, with everything on this machine: the application with its own database and the
 * national list, a bare Tomcat that sends the same bytes, and if wanted another application as a yardstick. Each is a
 * process of its own, and all are asked in turn in every round, so that a busy moment of the machine hits all of them. The
 * command and the figures are in docs/performance.md.
 */
public final class PageBenchmark {

    private static final Path HOME = Path.of("target/page-benchmark");
    private static final String STEP = "/steps/1";
    private static final String HELP = "/help-now";
    private static final String YARDSTICK = "yardstick";

    /** Where families are: the ZIP codes and towns of listings, the same ones in every run. */
    private static final String SOMEWHERE = """
             from place p
            join town t on t.name = p.city and t.region = p.region and t.country = 'US'
            join postcode z on z.code = p.postcode and z.country = 'US'
            where p.country = 'US' and p.city ~ '^[A-Z][a-z]+$' group by 1 having count(distinct t.id) = 1 order by md5(min(p.id)::text) limit 100""";

    private final int rounds;
    private final Duration turn;
    private final Duration warmUp;
    private final int connections;
    private final int port;
    private final @Nullable URI yardstick;

    private PageBenchmark(Map<String, String> options) {
        rounds = number(options, "rounds", 5, 50);
        turn = Duration.ofSeconds(number(options, "seconds", 3, 60));
        warmUp = Duration.ofSeconds(number(options, "warm-up", 20, 300));
        connections = number(options, "connections", 8, 200);
        port = number(options, "port", 18200, 65_000);
        String other = options.get("yardstick");
        yardstick = other == null ? null : URI.create(other);
    }

    /**
     * Measures, prints the tables and stops what it started.
     *
     * @param arguments all optional: {@code --rounds=5 --seconds=3 --warm-up=20 --connections=8 --port=18200}, of which two more behind
     *     it are used, and {@code --yardstick=http://127.0.0.1:8081/owners?lastName=}
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            options.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1")) {
            say("The clock itself runs slowly: add -Dspring-boot.test-run.optimizedLaunch=false");
        }
        LoggingSystem.get(PageBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        new PageBenchmark(options).run();
    }

    private static int number(Map<String, String> options, String name, int usual, int most) {
        return Math.min(Integer.parseInt(options.getOrDefault(name, Integer.toString(usual))), most);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** A kind of search at many places. */
    private record Search(String name, List<Map<String, List<String>>> queries) {

        List<String> paths() {
            return queries.stream()
                    .map(query -> {
                        StringBuilder path = new StringBuilder("/treatment?");
                        query.forEach((key, values) -> path.append(key)
                                .append('=')
                                .append(URLEncoder.encode(values.get(0), StandardCharsets.UTF_8))
                                .append('&'));
                        return path.substring(0, path.length() - 1);
                    })
                    .toList();
        }
    }

    private void run() throws Exception {
        // always anew: a list from an older program may have other tables
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(HOME);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(HOME.resolve("data"));
                BenchmarkProcess porchlight = porchlight(postgres.application())) {
            porchlight.awaitPage("/treatment?where=43215", Duration.ofMinutes(5));
            try (SearchClock clock = new SearchClock(postgres.application());
                    BenchmarkProcess step = bare(STEP, port + 1);
                    BenchmarkProcess help = bare(HELP, port + 2)) {
                step.awaitPage("/", Duration.ofSeconds(30));
                help.awaitPage("/", Duration.ofSeconds(30));
                List<Search> searches = searches(clock);
                measure(targets(searches), searches, clock);
            }
        }
    }

    private BenchmarkProcess porchlight(DatabaseAccess database) throws IOException {
        return BenchmarkProcess.start(
                PorchlightApplication.class,
                port,
                HOME.resolve("porchlight.log"),
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.name(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                List.of(
                        "--server.port=" + port,
                        "--porchlight.data-dir=" + HOME.resolve("data"),
                        // a busy machine may take its time to start
                        "--spring.datasource.hikari.connection-timeout=30000"));
    }

    private BenchmarkProcess bare(String path, int barePort) throws IOException {
        Path file = HOME.resolve("page-" + barePort + ".gz");
        try (KeptConnection connection = new KeptConnection(port)) {
            Files.write(
                    file,
                    connection.send(KeptConnection.request(port, path, "")).body());
        }
        return BenchmarkProcess.start(
                BareTomcat.class,
                barePort,
                HOME.resolve("bare-" + barePort + ".log"),
                Map.of(),
                List.of(Integer.toString(barePort), file.toString()));
    }

    private static List<Search> searches(SearchClock clock) {
        List<String> zips = clock.strings("select p.postcode" + SOMEWHERE);
        List<String> towns = clock.strings("select p.city || ', ' || p.region" + SOMEWHERE);
        return List.of(
                new Search(
                        "finder, a ZIP code",
                        zips.stream().map(zip -> Map.of("where", List.of(zip))).toList()),
                new Search(
                        "finder, a ZIP code and Medicaid",
                        zips.stream()
                                .map(zip -> Map.of("where", List.of(zip), "payment", List.of("medicaid")))
                                .toList()),
                new Search(
                        "finder, a town",
                        towns.stream()
                                .map(town -> Map.of("where", List.of(town)))
                                .toList()));
    }

    private List<LoadTarget> targets(List<Search> searches) throws IOException {
        List<LoadTarget> targets = new ArrayList<>(List.of(
                LoadTarget.page("bare Tomcat, a step's bytes", port + 1, "/"),
                LoadTarget.page("step", port, STEP),
                LoadTarget.known("bare Tomcat, not changed", port + 1, "/"),
                LoadTarget.known("step, not changed", port, STEP),
                LoadTarget.page("bare Tomcat, help now's bytes", port + 2, "/"),
                LoadTarget.page("help now", port, HELP),
                LoadTarget.page("finder, empty form", port, "/treatment")));
        searches.forEach(search -> targets.add(LoadTarget.pages(search.name(), port, search.paths())));
        if (yardstick != null) {
            String query = yardstick.getRawQuery() == null ? "" : "?" + yardstick.getRawQuery();
            targets.add(LoadTarget.page(YARDSTICK, yardstick.getPort(), yardstick.getRawPath() + query));
        }
        return targets;
    }

    private void measure(List<LoadTarget> targets, List<Search> searches, SearchClock clock) throws Exception {
        for (LoadTarget target : targets) {
            target.run(1, Duration.ofMillis(1)); // whoever does not answer ends it here, not after minutes
        }
        say("Warming up");
        for (LoadTarget target : targets) {
            // the finder is warmed by each of its searches, so its yardstick is warmed as often
            int times = target.name().equals(YARDSTICK) ? searches.size() : 1;
            target.run(connections, warmUp.multipliedBy(times));
        }
        BenchmarkTable crowd = new BenchmarkTable(connections + " connections");
        BenchmarkTable alone = new BenchmarkTable("1 connection");
        for (int round = 1; round <= rounds; round++) {
            say("Round " + round + " of " + rounds);
            for (LoadTarget target : targets) {
                crowd.add(target.name(), target.run(connections, turn));
            }
            for (Search search : searches) {
                alone.add(
                        search.name(),
                        LoadTarget.pages("", port, search.paths()).run(1, turn));
                alone.add(search.name() + ": SQL", clock.run(search.queries(), turn));
            }
        }
        say(crowd.toString());
        say(alone.toString());
        for (Search search : searches) {
            double adds = alone.median(search.name()) - alone.median(search.name() + ": SQL");
            say(String.format("%-36s the page adds %.2f ms to its SQL", search.name(), adds));
        }
    }
}
