package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.directory.DirectoryDatabase;
import org.porchlight.directory.finder.FinderEntries;
import org.porchlight.directory.places.PlaceFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The national directory of 2022, and then the 23 states of the edition of 2023 that lie beside the project. */
class NextEditionTests {

    private static final Path OF_2022 =
            Path.of("src/main/resources/starter/National_Directory_SA_Facilities_2022.xlsx");
    private static final Path OF_2023 = Path.of("../shared/treatment-data/samhsa/su-2023-23states.xlsx");
    private static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final DirectoryDatabase database = DirectoryDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final ListImport imports = new ListImport(
            database.dataSource(), jdbc, database.transactions(), new FinderEntries(jdbc), Clock.systemUTC());

    @Test
    void findsMostPlacesAgainAndTakesARunBackExactly() throws Exception {
        assumeTrue(Files.exists(OF_2023), "the edition of 2023 is not on this machine");
        new PlaceFiles(database.dataSource(), jdbc, database.transactions()).load();
        imports.load(ListSource.STARTER, DirectoryWorkbook.open(OF_2022, "2022.xlsx"), rows -> {});
        Map<String, String> before = fingerprints();

        ImportPreview[] seen = new ImportPreview[1];
        imports.look(wish(false), rows -> {}, found -> seen[0] = found);
        ImportPreview part = seen[0];
        assertThat(part.report().absent())
                .as("a part of the list hides nothing")
                .isZero();
        assertThat(part.partial()).containsExactly("");
        imports.look(wish(true), rows -> {}, found -> seen[0] = found);
        ImportPreview look = seen[0];
        // of the whole list of 2023, 74 of 100 rows are found again and 4 of 100 are for a person to decide
        assertThat(look.report())
                .extracting(
                        ImportReport::read,
                        ImportReport::added,
                        ImportReport::changed,
                        ImportReport::unchanged,
                        ImportReport::absent)
                .containsExactly(2_550, 721, 1_778, 51, 676);
        assertThat(look.doubtful()).isEqualTo(133);
        assertThat(look.doubts()).hasSize(133);
        assertThat(fingerprints()).as("looking changes nothing").isEqualTo(before);

        long run = imports.apply(wish(true), rows -> {}, found -> found.report().equals(look.report()), number -> {})
                .orElseThrow()
                .run();

        assertThat(fingerprints()).isNotEqualTo(before);
        imports.look(wish(true), rows -> {}, found -> seen[0] = found);
        assertThat(seen[0].report().unchanged())
                .as("the same file again changes nothing")
                .isEqualTo(look.report().read() - look.report().duplicates());
        assertThat(seen[0].report().absent()).isZero();

        assertThat(imports.undo(run, ADMINISTRATOR)).isTrue();
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(imports.undo(run, ADMINISTRATOR)).as("only once").isFalse();
        assertThat(imports.load(ListSource.STARTER, DirectoryWorkbook.open(OF_2022, "2022.xlsx"), rows -> {}))
                .as("the list that holds again")
                .isEmpty();

        imports.look(wish(true), rows -> {}, found -> seen[0] = found);
        assertThat(seen[0].report()).as("what was taken back is new again").isEqualTo(look.report());
    }

    private static ImportWish wish(boolean complete) throws Exception {
        return new ImportWish(
                ListSource.STARTER.ofYear(2023),
                DirectoryWorkbook.open(OF_2023, "2023.xlsx"),
                complete,
                Map.of(),
                ADMINISTRATOR);
    }

    /** What pages and the finder show, table by table; what was withdrawn is as good as not there. */
    private Map<String, String> fingerprints() {
        String shown = "(select from source_record r where r.offering_id = t.%s and not r.withdrawn)";
        return Map.of(
                "offering", of("offering", "exists " + shown.formatted("id")),
                "phone", of("phone", "exists " + shown.formatted("offering_id")),
                "source", of("source", "true"),
                "source_record", of("source_record", "not withdrawn"),
                "finder_entry", of("finder_entry", "true"),
                "listing_suggestion", of("listing_suggestion", "true"));
    }

    private String of(String table, String where) {
        return jdbc.sql(
                        "select md5(coalesce(string_agg(cast(t as text), '|' order by cast(t as text)), '')) || count(*) from "
                                + table + " t where " + where)
                .query(String.class)
                .single();
    }
}
