package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.finder.FinderEntries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One edition of a list after another, in a database of their own. */
class EditionsTests {

    @TempDir
    Path folder;

    private JdbcClient jdbc;
    private ListImport imports;

    @BeforeEach
    void makeATown() {
        DirectoryDatabase database = DirectoryDatabase.fresh();
        jdbc = database.jdbc();
        jdbc.sql("insert into postcode values ('US', '43215', 39.96, -83.0, 'Columbus', 'OH')")
                .update();
        jdbc.sql("""
                insert into town (country, region, region_name, name, name_key, lat, lon, postcodes)
                values ('US', 'OH', 'Ohio', 'Columbus', 'columbus', 39.9, -82.9, 1)""").update();
        imports = new ListImport(
                database.dataSource(), jdbc, database.transactions(), new FinderEntries(jdbc), Clock.systemUTC());
    }

    @Test
    void keepsAListingsNumberFromEditionToEdition() throws Exception {
        load(TinyWorkbook.withHeader()
                .place("Lamp", "Day", "614-555-0100", "SA BU")
                .place("Lamp", "Night", "614-555-0101", "SA")
                .place("Ember", "", "614-555-0102", "SA")
                .place("Wick", "", "614-555-0103", "SA"));
        List<Long> before = numbers();

        ImportReport report = load(TinyWorkbook.withHeader()
                .place("LAMP", "Day", "614-555-0199", "SA NOOP")
                .place("Lamp", "Night", "614-555-0101", "SA")
                .place("Ember", "", "614-555-0102", "SA")
                .place("Glow", "", "614-555-0104", "SA"));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.absent()).isEqualTo(1);
        assertThat(numbers()).hasSize(5).containsAll(before);
        assertThat(value("select e164 from phone where offering_id = " + before.get(0)))
                .isEqualTo("+16145550199");
        assertThat(value("select tier from finder_entry where offering_id = " + before.get(0)))
                .isEqualTo("3");
        assertThat(value("select absent_since is not null from source_record where offering_id = " + before.get(3)))
                .isEqualTo("true");
    }

    @Test
    void keepsWhatAnAdministratorMendedAndAsksInsteadOfTakingTheListsWord() throws Exception {
        load(TinyWorkbook.withHeader()
                .place("Lamp", "", "614-555-0100", "SA")
                .place("Ember", "", "614-555-0101", "SA")
                .place("Wick", "", "614-555-0102", "SA"));
        List<Long> ids = numbers();
        mend(ids.get(0));
        mend(ids.get(1));
        jdbc.sql("update offering set status = 'hidden' where id = ?")
                .param(ids.get(2))
                .update();
        jdbc.sql("delete from finder_entry where offering_id = ?")
                .param(ids.get(2))
                .update();

        load(TinyWorkbook.withHeader()
                .place("Lamp", "", "614-555-0111", "SA MD")
                .place("Ember", "", "614-555-0101", "SA MD")
                .place("Wick", "", "614-555-0112", "SA MD"));

        assertThat(value("select string_agg(raw, ' ' order by offering_id) from phone"))
                .isEqualTo("614-555-0142 614-555-0142 614-555-0112");
        assertThat(value("select string_agg(incoming -> 0 ->> 'raw' || ' ' || is_open, ', ' order by offering_id)"
                        + " from listing_suggestion"))
                .as("a list that says what it said before asks nothing")
                .isEqualTo("614-555-0111 true, 614-555-0101 false");
        assertThat(value("select count(*) from finder_entry where offering_id = " + ids.get(2)))
                .as("hidden stays hidden")
                .isEqualTo("0");
        assertThat(value("select string_agg(status, ' ' order by id) from offering"))
                .isEqualTo("active active hidden");

        load(TinyWorkbook.withHeader()
                .place("Lamp", "", "614-555-0142", "SA MD MC")
                .place("Ember", "", "614-555-0121", "SA MD MC")
                .place("Wick", "", "614-555-0112", "SA MD"));

        assertThat(value("select string_agg(incoming -> 0 ->> 'raw' || ' ' || is_open, ', ' order by offering_id)"
                        + " from listing_suggestion"))
                .as("a list that has come to the same number asks nothing more")
                .isEqualTo("614-555-0142 false, 614-555-0121 true");
    }

    /** As the page of a place does it. */
    private void mend(long listing) {
        jdbc.sql("""
                insert into listing_change (offering_id, field, before, after, changed_by, changed_at)
                select offering_id, 'phone', jsonb_agg(to_jsonb(phone) - 'offering_id'), '[]', gen_random_uuid(), now()
                from phone where offering_id = ? group by offering_id""").param(listing).update();
        jdbc.sql("update phone set raw = '614-555-0142', e164 = '+16145550142' where offering_id = ?")
                .param(listing)
                .update();
    }

    @Test
    void marksNothingMissingWhenAFileIsOnlyAPart() throws Exception {
        load(TinyWorkbook.withHeader()
                .place("Lamp", "", "", "SA")
                .place("Ember", "", "", "SA")
                .place("Wick", "", "", "SA"));

        ImportReport report = load(TinyWorkbook.withHeader().place("Lamp", "", "", "SA MD"));

        assertThat(report.absent()).isZero();
        assertThat(value("select count(*) from source_record where absent_since is not null"))
                .isEqualTo("0");
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("none was marked as missing"));
    }

    @Test
    void accountsForRowsThatRepeatOrCannotBeTaken() throws Exception {
        ImportReport report = load(TinyWorkbook.withHeader()
                .place("Lamp", "", "614-555-0100", "SA QQQ")
                .place("Lamp", "", "614-555-0100", "SA QQQ")
                .place("Lamp", "", "614-555-0101", "SA")
                .address("Far", "OH", "nowhere")
                .address("Yap", "FM", "96943"));

        assertThat(report)
                .extracting(
                        ImportReport::read,
                        ImportReport::added,
                        ImportReport::duplicates,
                        ImportReport::rejected,
                        ImportReport::unplaced)
                .containsExactly(5, 3, 1, 1, 1);
        assertThat(report.remarks())
                .contains(
                        "Row 3 left out: it repeats row 2 in every cell.",
                        "Row 4 kept: it has the names and address of an earlier row, but differs elsewhere.",
                        "Row 5 left out: \"nowhere\" is no ZIP code.",
                        "Code QQQ is in no codebook; it is kept as it is.");
        assertThat(value("select label is null from service_code where code = 'QQQ'"))
                .isEqualTo("true");
    }

    @Test
    void placesARowByItsTownWhereTheZipCodeIsUnknown() throws Exception {
        load(TinyWorkbook.withHeader().address("Lamp", "OH", "43299"));

        assertThat(value("select geo_precision || ' ' || lat from place")).isEqualTo("town 39.9");
    }

    @Test
    void changesNothingWhenTheFileIsDamaged() throws Exception {
        load(TinyWorkbook.withHeader().place("Lamp", "", "614-555-0100", "SA"));

        TinyWorkbook damaged = TinyWorkbook.withHeader()
                .place("Ember", "", "", "SA")
                .place("Wick", "", "", "SA")
                .cutInRow(3);

        assertThatThrownBy(() -> load(damaged)).isInstanceOf(ListDamaged.class).hasMessageContaining("row 3");
        assertThat(numbers()).hasSize(1);
        assertThat(value("select count(*) from import_run")).isEqualTo("1");
        assertThat(load(TinyWorkbook.withHeader().place("Ember", "", "", "SA")).added())
                .isEqualTo(1);
    }

    @Test
    void letsOneOfTwoReplicasLoad() throws Exception {
        Path file = TinyWorkbook.withHeader().place("Lamp", "", "", "SA").write(folder);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);

        List<Future<Optional<ImportReport>>> both =
                replicas.invokeAll(List.of(() -> loadTogether(start, file), () -> loadTogether(start, file)));

        replicas.shutdown();
        assertThat(both.get(0).get().isPresent()).isNotEqualTo(both.get(1).get().isPresent());
        assertThat(numbers()).hasSize(1);
    }

    private Optional<ImportReport> loadTogether(CyclicBarrier start, Path file) throws Exception {
        DirectoryWorkbook workbook = DirectoryWorkbook.open(file, "tiny.xlsx");
        start.await();
        return imports.load(ListSource.STARTER, workbook, rows -> {});
    }

    private ImportReport load(TinyWorkbook tiny) throws Exception {
        return imports.load(ListSource.STARTER, tiny.open(folder), rows -> {}).orElseThrow();
    }

    private List<Long> numbers() {
        return jdbc.sql("select id from offering order by id").query(Long.class).list();
    }

    private String value(String sql) {
        return jdbc.sql("select cast(v as text) from (" + sql + ") as t (v)")
                .query(String.class)
                .single();
    }
}
