package org.porchlight.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

@Timeout(60)
class EmbeddedPostgresTests {

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    Path home;

    @BeforeAll
    static void makeTheDataThatMostTestsCopy() throws IOException {
        start(template).close();
        if (isRoot()) {
            Files.setPosixFilePermissions(template, PosixFilePermissions.fromString("rwx--x--x"));
            copy(OtherProcess.BINARIES, template.resolve("postgres-bin"));
        }
    }

    @BeforeEach
    void nameAFolderWithSpaces() throws IOException {
        home = folder.resolve("a porch light");
        copy(template.resolve("postgres"), Files.createDirectory(home).resolve("postgres"));
    }

    @Test
    void writesDurablyAndListensToThisComputerOnly() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(postgres.administration(), "show unix_socket_directories"))
                    .isEmpty();
            assertThat(
                            Sql.ask(
                                    postgres.application(),
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'porchlight'"))
                    .isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void asksEverybodyForAPasswordAndKeepsItFromOthers() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            DatabaseAccess right = postgres.administration();
            DatabaseAccess wrong = new DatabaseAccess(right.url(), right.name(), "guessed");

            assertThatThrownBy(() -> Sql.ask(wrong, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));

            assertThat(Sql.ask(right, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(postgres.toString() + right).doesNotContain(right.password());
            if (Privileges.POSIX) {
                assertThat(permissions(postgres.data())).isEqualTo("rwx------");
                assertThat(permissions(postgres.data().resolve("porchlight.password")))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void givesTheApplicationARoleWithoutPowersThatOwnsItsDatabase() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            DatabaseAccess application = postgres.application();

            assertThat(Sql.ask(
                            application,
                            "select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
                                    + " from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            Sql.run(application, "create extension cube", "create extension pg_trgm");
            Sql.run(application, "create extension intarray", "create extension unaccent");
        }
    }

    @Test
    void keepsItsRowsOverARestart() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            Sql.run(postgres.application(), "create table light as select 'on' as state");
        }

        try (EmbeddedPostgres postgres = start()) {
            assertThat(Sql.ask(postgres.application(), "select state from light"))
                    .isEqualTo("on");
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("Another Porchlight is using the data folder");
            OtherProcess other = OtherProcess.holding(home);
            assertThat(other.firstLine())
                    .contains("refused Another Porchlight (process "
                            + ProcessHandle.current().pid() + ") is using the data folder " + home);

            assertThat(Sql.ask(postgres.application(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackByItselfOnTheSamePort() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            Sql.run(postgres.application(), "create table light as select 'on' as state");
            ProcessHandle killed = postmaster();

            killed.destroyForcibly();

            await().atMost(Duration.ofSeconds(15))
                    .ignoreExceptions()
                    .until(() -> !postmaster().equals(killed)
                            && Sql.ask(postgres.application(), "select state from light")
                                    .equals("on"));
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        EmbeddedPostgres postgres = start();

        postgres.close();

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() ->
                        Postmaster.of(home.resolve("postgres").toRealPath()).isEmpty());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsWhenItsJavaProcessIsKilled() throws Exception {
        try (OtherProcess other = OtherProcess.holding(home)) {
            assertThat(other.firstLine()).startsWith("open");

            other.kill();

            await().atMost(Duration.ofSeconds(15))
                    .until(() ->
                            Postmaster.of(home.resolve("postgres").toRealPath()).isEmpty());
        }
    }

    @Test
    void stopsTheServerThatAKilledRunLeftAndLosesNothing() throws Exception {
        try (OtherProcess other = OtherProcess.holding(home)) {
            assertThat(other.firstLine()).startsWith("open");
            String port = other.firstLine().replaceAll("\\D", "");
            String password = Files.readString(home.resolve("postgres/porchlight.password"));
            Sql.run(
                    new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/porchlight", "postgres", password),
                    "create table light as select 'on' as state");
            ProcessHandle orphan = postmaster();

            other.killWithItsChildren();

            assertThat(postmaster()).isEqualTo(orphan);
            try (EmbeddedPostgres postgres = start()) {
                assertThat(new Postmaster(orphan, postgres.data()).isRunning()).isFalse();
                assertThat(Sql.ask(postgres.administration(), "select 1")).isEqualTo("1");
                DatabaseAccess administration = postgres.administration();
                assertThat(Sql.ask(
                                new DatabaseAccess(
                                        postgres.url("porchlight"), administration.name(), administration.password()),
                                "select state from light"))
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void leavesAProcessAloneThatHasAnOldNumberOfItsServer() throws Exception {
        start().close();
        try (OtherProcess bystander = OtherProcess.waiting()) {
            assertThat(bystander.firstLine()).isEqualTo("waiting");
            Files.writeString(
                    home.resolve("postgres/postmaster.pid"),
                    bystander.number() + "\n" + home.resolve("postgres") + "\n1700000000\n5432\n\n127.0.0.1\n");

            try (EmbeddedPostgres postgres = start()) {
                assertThat(Sql.ask(postgres.application(), "select 1")).isEqualTo("1");
            }

            assertThat(bystander.isAlive()).isTrue();
        }
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasCutOff() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(home.resolve("postgres.new/base"));
        Files.writeString(home.resolve("postgres.new/PG_VERSION"), "18");
        Files.writeString(home.resolve("postgres.password.new"), "half");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(Sql.ask(postgres.application(), "select 1")).isEqualTo("1");
        }

        assertThat(home.resolve("postgres.new")).doesNotExist();
        assertThat(home.resolve("postgres.password.new")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        start().close();
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresNotStarted.class)
                .hasMessageContaining("was made by PostgreSQL 17, but this Porchlight brings PostgreSQL 18");
    }

    @Test
    void refusesSettingsThatWouldLoseWhatWasSavedOrOpenTheDoor() throws Exception {
        start().close();
        Path own = home.resolve("postgres/postgresql.auto.conf");
        String before = Files.readString(own);

        Files.writeString(own, "fsync = off\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::start).hasMessageContaining("fsync = 'off' where Porchlight needs 'on'");
        Files.writeString(own, before);
        Files.writeString(
                home.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::start).hasMessageContaining("pg_hba.conf");
        assertThat(Postmaster.of(home.resolve("postgres").toRealPath())).isEmpty();
    }

    @Test
    @EnabledIf("isRoot")
    void refusesDataOfAnotherAccount() throws Exception {
        start().close();
        Files.setAttribute(home.resolve("postgres"), "unix:uid", 4321);

        assertThatThrownBy(this::start).isInstanceOf(PostgresNotStarted.class).hasMessageContaining("belongs to 4321");
    }

    @Test
    @EnabledIf("isRoot")
    void runsForAnOrdinaryAccount() throws Exception {
        FileSystemUtils.deleteRecursively(home);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (OtherProcess other = OtherProcess.holdingAsNobody(home, template.resolve("postgres-bin"), folder)) {
            assertThat(other.firstLine()).startsWith("open");

            assertThat(Privileges.ownerOf(home.resolve("postgres"))).isEqualTo(Privileges.NOBODY);
        }
    }

    @ParameterizedTest
    @EnabledIf("isRoot")
    @MethodSource("org.porchlight.platform.database.Privileges#waysDown")
    void runsForRoot(Privileges way) throws Exception {
        assumeTrue(way.works());
        FileSystemUtils.deleteRecursively(home);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));

        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(home, template.resolve("postgres-bin"), true, () -> way)) {
            assertThat(Sql.ask(postgres.application(), "select 1")).isEqualTo("1");
            assertThat(Privileges.ownerOf(postgres.data())).isEqualTo(way.account());
        }
    }

    static boolean isRoot() throws IOException {
        return Privileges.POSIX && !Privileges.ofThisProcess().prefix().isEmpty();
    }

    private EmbeddedPostgres start() {
        return start(home);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static EmbeddedPostgres start(Path home) {
        return EmbeddedPostgres.start(home, OtherProcess.BINARIES, true, Privileges::ofThisProcess);
    }

    private ProcessHandle postmaster() throws IOException {
        return Postmaster.of(home.resolve("postgres").toRealPath())
                .orElseThrow(() -> new AssertionError("no server"))
                .process();
    }

    private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        return Sql.ask(postgres.application(), "show " + name);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
