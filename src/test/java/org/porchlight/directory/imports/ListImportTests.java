package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.places.PlaceFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole national directory of 2022, loaded once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListImportTests {

    private static final Path NATIONAL_DIRECTORY =
            Path.of("src/main/resources/starter/National_Directory_SA_Facilities_2022.xlsx");

    private final List<Integer> progress = new ArrayList<>();
    private DirectoryDatabase database;
    private JdbcClient jdbc;
    private ListImport imports;
    private ImportReport report;

    @BeforeAll
    void loadTheNationalDirectory() throws Exception {
        database = DirectoryDatabase.fresh();
        jdbc = database.jdbc();
        new PlaceFiles(database.dataSource(), jdbc, database.transactions()).load();
        imports = new ListImport(
                database.dataSource(), jdbc, database.transactions(), new FinderEntries(jdbc), Clock.systemUTC());

        report = imports.load(
                        ListSource.STARTER, DirectoryWorkbook.open(NATIONAL_DIRECTORY, "directory.xlsx"), progress::add)
                .orElseThrow();
    }

    @Test
    void accountsForEveryRow() {
        assertThat(report.read()).isEqualTo(12_176);
        assertThat(report.added() + report.duplicates() + report.rejected()).isEqualTo(12_176);
        assertThat(report.rejected()).isZero();
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(count("offering")).isEqualTo(12_175);
        assertThat(progress).hasSize(12_176);
    }

    @Test
    void placesAllButThreeOnIslandsThatTheMapsLack() {
        assertThat(report.unplaced()).isEqualTo(3);
        assertThat(jdbc.sql("select region from place where pos is null order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("FM", "PR", "PW");
        assertThat(count("finder_entry")).isEqualTo(12_172);
    }

    @Test
    void keepsEveryNumberThatIsPrinted() {
        assertThat(jdbc.sql("select raw from phone where e164 is null")
                        .query(String.class)
                        .list())
                .as("no exchange begins with 1")
                .containsExactly("888-146-4427");
        assertThat(jdbc.sql("select count(*) from phone where extension is not null")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(2_500);
        assertThat(jdbc.sql("select distinct e164 from phone where raw = '888-PARNEXT'")
                        .query(String.class)
                        .single())
                .isEqualTo("+18887276398");
    }

    @Test
    void takesTheSameFileOnlyOnce() throws Exception {
        Optional<ImportReport> second = imports.load(
                ListSource.STARTER, DirectoryWorkbook.open(NATIONAL_DIRECTORY, "renamed.xlsx"), rows -> {});

        assertThat(second).isEmpty();
        assertThat(count("import_run")).isEqualTo(1);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
