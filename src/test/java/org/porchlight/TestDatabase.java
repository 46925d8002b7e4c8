package org.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.porchlight.platform.database.DatabaseAccess;
import org.porchlight.platform.database.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL that the tests run against: a container where a Docker engine gives one, else the one Porchlight brings
 * along. One server for all tests of a run, and an empty database for each application context. {@code
 * -Dtest.db=docker} or {@code embedded} forces one of the two, {@code -Dtest.db.image} another image.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final Logger log = LoggerFactory.getLogger(TestDatabase.class);
    private static final AtomicInteger made = new AtomicInteger();

    @Bean
    JdbcConnectionDetails testDatabase() {
        return fresh();
    }

    /** Makes an empty database, owned by the role that is returned, which is no superuser. */
    public static DatabaseAccess fresh() {
        Server server = OnlyServer.SERVER;
        String name = "test" + made.incrementAndGet();
        server.administer("create database " + name + " owner " + EmbeddedPostgres.APPLICATION);
        return new DatabaseAccess(server.url(name), EmbeddedPostgres.APPLICATION, server.password());
    }

    /** Started by the first test that asks. */
    private static final class OnlyServer {
        private static final Server SERVER = start();
    }

    private record Server(DatabaseAccess administrator, String password) {

        String url(String database) {
            String url = administrator.url();
            int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
            return url.substring(0, url.lastIndexOf('/', end) + 1) + database;
        }

        void administer(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        String version() {
            try (Connection connection = connect()) {
                return connection.getMetaData().getDatabaseProductVersion();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(administrator.url(), administrator.name(), administrator.password());
        }
    }

    private static Server start() {
        return switch (System.getProperty("test.db", "auto")) {
            case "docker" -> inDocker();
            case "embedded" -> embedded("asked for");
            default -> mayDockerBeThere() ? inDockerIfItCan() : embedded("no Docker engine in sight");
        };
    }

    /** An engine that answers may still be unable to fetch an image, as without an internet: even asking for it throws then. */
    private static Server inDockerIfItCan() {
        try {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return inDocker();
            }
            return embedded("no Docker engine answers");
        } catch (ContainerLaunchException | ContainerFetchException | IllegalStateException e) {
            log.warn("Docker answers, but gives no container: {}", e.getMessage());
            return embedded("Docker gave no container");
        }
    }

    /** Testcontainers writes a page of errors where there is no engine, so it is only asked where one is likely. */
    private static boolean mayDockerBeThere() {
        Path home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(home.resolve(".docker/run/docker.sock"))
                || Files.exists(home.resolve(".testcontainers.properties"));
    }

    @SuppressWarnings("resource") // lives as long as the tests; Testcontainers removes it afterwards
    private static Server inDocker() {
        String image = System.getProperty("test.db.image", "postgres:18");
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        String password = "of-tests-only";
        Server server = new Server(
                new DatabaseAccess(container.getJdbcUrl(), container.getUsername(), container.getPassword()), password);
        server.administer("create role " + EmbeddedPostgres.APPLICATION + " login password '" + password + "'");
        log.info("The tests use PostgreSQL {} in a Docker container ({})", server.version(), image);
        return server;
    }

    private static Server embedded(String why) {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            Path home = Files.createTempDirectory(target, "test-database-");
            EmbeddedPostgres postgres = EmbeddedPostgres.startForgetful(home, target.resolve("postgres-bin"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, home)));
            log.info("The tests use PostgreSQL {} of our own ({})", postgres.version(), why);
            return new Server(postgres.administration(), postgres.application().password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(EmbeddedPostgres postgres, Path home) {
        try {
            postgres.close();
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            log.warn("The test database in {} was not removed", home, e);
        }
    }
}
