package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.imports.StarterProgress.Stage;
import org.porchlight.directory.places.PlaceFiles;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class StarterDirectoryTests {

    @TempDir
    Path folder;

    private DirectoryDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void makeADatabase() {
        database = DirectoryDatabase.fresh();
        jdbc = database.jdbc();
    }

    @Test
    void loadsTheListBesideTheApplicationAndOnlyOnce(CapturedOutput log) throws Exception {
        Path list = TinyWorkbook.withHeader().place("Lamp", "", "", "SA BU").write(folder);
        StarterDirectory first = starter(list, true);
        assertThat(first.progress().stage()).isEqualTo(Stage.NOT_STARTED);

        start(first);

        assertThat(first.progress()).isEqualTo(new StarterProgress(Stage.LOADED, 1, 1));
        assertThat(log).contains("Loaded 1 treatment places");
        StarterDirectory second = starter(list, true);
        start(second);
        assertThat(second.progress().stage()).isEqualTo(Stage.LOADED);
        assertThat(log.getOut().split("Loaded 1 treatment places")).hasSize(2);
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithADamagedList(CapturedOutput log) throws Exception {
        Path list = TinyWorkbook.withHeader()
                .place("Lamp", "", "", "SA")
                .place("Ember", "", "", "SA")
                .cutInRow(3)
                .write(folder);
        StarterDirectory starter = starter(list, true);

        start(starter);

        assertThat(starter.progress().stage()).isEqualTo(Stage.FAILED);
        assertThat(log)
                .contains("The list \"" + list.getFileName() + "\" cannot be read at row 3: ")
                .doesNotContain("\tat ");
        assertThat(jdbc.sql("select count(*) from offering")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from town").query(Integer.class).single())
                .isPositive();
    }

    @Test
    void leavesTheDatabaseAloneWhenSwitchedOff() throws Exception {
        StarterDirectory starter = starter(folder.resolve("none.xlsx"), false);

        starter.run(new DefaultApplicationArguments());

        assertThat(starter.progress().stage()).isEqualTo(Stage.NOT_STARTED);
    }

    @Test
    void fillsTheSearchedRowsAgainWhenTheFiltersHaveChanged() throws Exception {
        Path list = TinyWorkbook.withHeader()
                .place("Lamp", "Day", "", "SA BU")
                .place("Lamp", "Night", "", "SA NOOP SP")
                .write(folder);
        start(starter(list, true));
        String before = entries();
        jdbc.sql("update finder_fingerprint set fingerprint = 'of another version'")
                .update();
        jdbc.sql("update finder_entry set needs = 0, languages = 0, tier = 2").update();

        start(starter(list, true));

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void printsTheYearThatIsSetOrStandsInTheName() throws Exception {
        Path list = TinyWorkbook.withHeader().place("Lamp", "", "", "SA").write(folder);
        Path named = Files.copy(list, folder.resolve("su-2023-23states.xlsx"));

        starter(named, true, null).load();
        assertThat(listYear()).isEqualTo(2023);

        starter(named, true, 2024).load();
        assertThat(listYear()).isEqualTo(2024);
    }

    @Test
    void refusesToGuessTheYearOfAList(CapturedOutput log) throws Exception {
        Path list = TinyWorkbook.withHeader().place("Lamp", "", "", "SA").write(folder);
        for (String name : List.of("list.xlsx", "list-20230101.xlsx", "2022-or-2023.xlsx", "1984.xlsx")) {
            StarterDirectory starter = starter(Files.copy(list, folder.resolve(name)), true, null);

            start(starter);

            assertThat(starter.progress().stage()).isEqualTo(Stage.FAILED);
            assertThat(log)
                    .contains("The list \"" + name + "\" cannot be read: set porchlight.starter.list-year")
                    .doesNotContain("\tat ");
        }
        assertThatThrownBy(() -> starter(list, true, 22).load()).isInstanceOf(ListDamaged.class);
        assertThat(jdbc.sql("select count(*) from source").query(Integer.class).single())
                .isZero();
    }

    private int listYear() {
        return jdbc.sql("select list_year from source").query(Integer.class).single();
    }

    @Test
    void triesAgainUntilTheDatabaseIsBack(CapturedOutput log) throws Exception {
        Path list = TinyWorkbook.withHeader().place("Lamp", "", "", "SA").write(folder);
        String url = Objects.requireNonNull(database.dataSource().getUrl());
        database.dataSource().setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        StarterDirectory starter = starter(list, true);
        starter.run(new DefaultApplicationArguments());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> log.getOut().split("trying again").length > 7);

        database.dataSource().setUrl(url);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> starter.progress().stage() == Stage.LOADED);
        starter.destroy();
    }

    @Test
    void doublesItsPausesUpToFiveMinutes() {
        List<Long> seconds = Stream.iterate(Duration.ofSeconds(10), StarterDirectory::pauseAfter)
                .limit(7)
                .map(Duration::toSeconds)
                .toList();

        assertThat(seconds).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L);
    }

    @Test
    void doesNotWaitForAListThatIsNotThere(CapturedOutput log) throws Exception {
        StarterDirectory starter = starter(folder.resolve("none-2023.xlsx"), true);

        start(starter);

        assertThat(starter.progress().stage()).isEqualTo(Stage.FAILED);
        assertThat(log).contains("The list \"none-2023.xlsx\" cannot be read: there is no such file.");
    }

    @Test
    void waitsForLongWorkWherePagesGiveUp() throws Exception {
        database.dataSource().setConnectionProperties(secondsToAnswer(1));
        jdbc.sql("""
                create function slow(id bigint) returns bigint immutable language plpgsql as
                'begin perform pg_sleep(1.5); return id; end'""").update();
        jdbc.sql("""
                create function slow_delete() returns trigger language plpgsql as
                'begin perform pg_sleep(1.5); return null; end'""").update();
        for (String table : List.of("town", "finder_entry")) {
            jdbc.sql("create trigger slow before delete on " + table
                            + " for each statement execute function slow_delete()")
                    .update();
        }
        jdbc.sql("create index on finder_entry (slow(offering_id))").update();
        Path list = TinyWorkbook.withHeader().place("Lamp", "", "", "SA").write(folder);
        assertThatThrownBy(() -> jdbc.sql("delete from town").update()).isInstanceOf(DataAccessException.class);

        starter(list, true).load();
        jdbc.sql("update finder_fingerprint set fingerprint = 'of another version'")
                .update();
        starter(list, true).load();

        assertThat(entries()).isNotEmpty();
    }

    private static Properties secondsToAnswer(int seconds) {
        Properties properties = new Properties();
        properties.setProperty("socketTimeout", Integer.toString(seconds));
        return properties;
    }

    private String entries() {
        return jdbc.sql(
                        "select string_agg(offering_id || ' ' || tier || ' ' || needs || ' ' || languages || ' ' || pos,"
                                + " ', ' order by offering_id) from finder_entry")
                .query(String.class)
                .single();
    }

    private static void start(StarterDirectory starter) {
        starter.run(new DefaultApplicationArguments());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> starter.progress().stage() != Stage.LOADING);
        starter.destroy();
    }

    private StarterDirectory starter(Path list, boolean enabled) {
        return starter(list, enabled, 2022);
    }

    private StarterDirectory starter(Path list, boolean enabled, @Nullable Integer year) {
        FinderEntries entries = new FinderEntries(jdbc);
        return new StarterDirectory(
                new StarterProperties(enabled, new FileSystemResource(list), year),
                new PlaceFiles(database.dataSource(), jdbc, database.transactions()),
                new ListImport(database.dataSource(), jdbc, database.transactions(), entries, Clock.systemUTC()),
                entries,
                database.dataSource(),
                database.transactions(),
                Duration.ofMillis(1));
    }
}
