package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.directory.imports.DirectoryRow.Column;

/** What FindTreatment.gov gives, in the forms of its guide. All names and numbers of the small rows are invented. */
class FindTreatmentListTests {

    private static final Path REAL = Path.of("../shared/treatment-data/samhsa");
    private static final String ROW = """
            {"_irow": 1, "name1": "Lamp House", "name2": null, "street1": "1 Porch Road", "city": "Columbus", "state": "OH",
             "zip": "43215", "phone": "614-555-0100", "%s": "SA", "latitude": "39.96", "longitude": -83.0, "frid": "ab12",
             "services": [{"f1": "Type of Care", "f2": "TC", "f3": "Substance treatment services; Detoxification "},
                          {"f1": "Age Groups Accepted", "f2": "AGE", "f3": "Young adults"},
                          {"f1": "Special Programs", "f2": "SG", "f3": "Young adults; Moon walkers"}, null]}""";

    @TempDir
    Path folder;

    private List<DirectoryRow> rows(String json) throws IOException, ListDamaged, SQLException {
        Path path = Files.writeString(folder.resolve("list"), json);
        List<DirectoryRow> rows = new ArrayList<>();
        ListFiles.open(path, "list.json").read(rows::add);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"page\": 1, \"totalPages\": 1, \"recordCount\": 1, \"rows\": [%s]}"})
    void readsAnArrayAndAPage(String form) throws Exception {
        List<DirectoryRow> rows = rows(form.formatted(ROW.formatted("typeFacility")));

        assertThat(rows).hasSize(1);
        DirectoryRow lamp = rows.get(0);
        assertThat(lamp.rejection()).isEmpty();
        assertThat(lamp.cell(Column.NAME1)).isEqualTo("Lamp House");
        assertThat(lamp.cell(Column.NAME2)).isEmpty();
        assertThat(lamp.codes()).as("the same word in two categories").containsExactly("SA", "DT", "YAD", "TAY");
        assertThat(lamp.oddity()).contains("nobody knows the code of \"Moon walkers\"");
        assertThat(lamp.position()).isPresent();
        assertThat(lamp.key()).isEqualTo("id:ab12");
    }

    @Test
    void leavesOutWhatIsForMentalHealthOnly() throws Exception {
        assertThat(rows("[" + ROW.formatted("type_facility").replace("\"SA\"", "\"MH\"") + "]")
                        .get(0)
                        .rejection())
                .contains("it is for mental health only");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "[",
                "[{\"name1\": \"Lamp\"",
                "[1, 2]",
                "{\"no\": \"rows\"}",
                "[] []",
                "[{\"name1\": \"a\", \"name1\": \"b\"}]",
                "[".repeat(100_000),
                "[{\"x\": " + "[".repeat(100_000),
                "[{\"x\": [" + "1,".repeat(1_000_000) + "1]}]",
                "[{\"name1\": \"" + "x".repeat(2_000_000) + "\"}]");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatIsNoSuchListInOneSentence(String json) {
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> rows(json))
                        .isInstanceOf(ListDamaged.class)
                        .hasMessageStartingWith("The list \"list.json\" cannot be read")
                        .hasMessageMatching("(?s).{20,200}"));
    }

    @Test
    void readsTheSampleOfTheGuideAndTheRealPlacesOf2025() throws Exception {
        assumeTrue(Files.exists(REAL), "the real lists are not on this machine");

        List<DirectoryRow> guide = rows(Files.readString(REAL.resolve("findtreatment-api-guide-sample.json")));
        assertThat(guide).hasSize(2);
        assertThat(guide.get(1).codes()).contains("SA", "OP", "OIT", "ORT", "SF", "MD");

        List<DirectoryRow> real = rows(Files.readString(
                REAL.resolve("findtreatment-ca-2025-08.v2-reconstructed.page1.json"), StandardCharsets.UTF_8));
        assertThat(real).hasSize(300);
        assertThat(real)
                .filteredOn(row -> row.oddity().isPresent())
                .as("words that nobody knows")
                .isEmpty();
        assertThat(real)
                .allMatch(row -> row.position().isPresent() && !row.codes().isEmpty());
    }
}
