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
import org.springframework.transaction.support.TransactionTemplate;

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
        PlaceFiles places = new PlaceFiles(database.dataSource(), jdbc);
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            try {
                places.load();
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        });
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
        System.err.println(report);
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
