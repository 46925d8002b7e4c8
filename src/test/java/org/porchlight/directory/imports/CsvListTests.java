package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.GeoPoint;

/** Lists as text, in what programs of the last thirty years make of it. */
class CsvListTests {

    private static final String LIST = """
            Name,Street,City,State,Zip,Phone,Codes,Lat,Lon
            Café Lamp,"1 Porch Road, rear",Columbus,OH,43215,614-555-0100,SA BU,39.96,-83.0
            Ember,2 Porch Road,Columbus,OH,43215,,,,
            """;

    @TempDir
    Path folder;

    private List<DirectoryRow> rows(byte[] file) throws IOException, ListDamaged, SQLException {
        Path path = Files.write(folder.resolve("list"), file);
        List<DirectoryRow> rows = new ArrayList<>();
        ListFiles.open(path, "list.csv").read(rows::add);
        return rows;
    }

    private List<DirectoryRow> rows(String list) throws IOException, ListDamaged, SQLException {
        return rows(list.getBytes(StandardCharsets.UTF_8));
    }

    private void right(List<DirectoryRow> rows) {
        assertThat(rows).hasSize(2);
        DirectoryRow lamp = rows.get(0);
        assertThat(lamp.number()).isEqualTo(2);
        assertThat(lamp.rejection()).isEmpty();
        assertThat(lamp.cell(Column.NAME1)).isEqualTo("Café Lamp");
        assertThat(lamp.cell(Column.STREET1)).isEqualTo("1 Porch Road, rear");
        assertThat(lamp.codes()).containsExactly("SA", "BU");
        assertThat(lamp.position()).contains(new GeoPoint(39.96, -83.0));
        assertThat(rows.get(1).position()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void findsOutWhatTheLettersAreCodedIn(String charset) throws Exception {
        right(rows(LIST.getBytes(Charset.forName(charset))));
        if (charset.startsWith("UTF")) {
            right(rows(("\ufeff" + LIST).getBytes(Charset.forName(charset))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void findsOutHowLinesEnd(String end) throws Exception {
        right(rows(LIST.replace("\n", end)));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void findsOutWhatStandsBetweenCells(String delimiter) throws Exception {
        right(rows(LIST.replace(", rear", "@ rear").replace(",", delimiter).replace("@ rear", ", rear")));
    }

    @Test
    void leavesARowOutThatHasMoreCellsThanTheFirstNames() throws Exception {
        List<DirectoryRow> rows =
                rows(LIST + "Wick,3 Porch Road,Columbus,OH,43215,,,,,,lost\nGlow,4 Porch Road,Columbus,OH,43215\n");

        assertThat(rows.get(2).rejection()).contains("it has 11 cells, and the first row names 9");
        assertThat(rows.get(3).rejection()).isEmpty();
    }

    @Test
    void takesControlCharactersAndDirectionMarksOutOfCells() throws Exception {
        List<DirectoryRow> rows = rows(LIST + "W\u202eick\u0000,3 Porch\u00a0Road,Columbus,OH,43215,,,999,abc\n");

        assertThat(rows.get(2).cell(Column.NAME1)).isEqualTo("W ick");
        assertThat(rows.get(2).cell(Column.STREET1)).isEqualTo("3 Porch Road");
        assertThat(rows.get(2).oddity())
                .hasValueSatisfying(why -> assertThat(why).contains("not on the earth"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Name,Street,City,State # it lacks zip",
                "Hello # it lacks name1, street1, city, state, zip",
                "Name,Name,Street,City,State,Zip # two columns are named name1",
                "<html> # neither a workbook (XLSX), nor JSON, nor CSV"
            })
    void refusesAFirstRowThatDoesNotSayEnough(String first, String why) {
        assertThatThrownBy(() -> rows(first + "\n1,2,3,4,5\n"))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining(why);
    }

    @Test
    void namesTheRowOfAQuotationMarkThatIsNotClosed() {
        assertThatThrownBy(() -> rows(LIST + "\"Wick,3 Porch Road,Columbus,OH,43215\n"))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining("at row 4")
                .hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> rows(LIST + "\"" + "x".repeat(CsvList.LONGEST_ROW + 100_000)))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining("quotation mark");
    }

    @Test
    void readsTheLocatorListOf2020() throws Exception {
        Path real = Path.of("../shared/treatment-data/samhsa/samhsa-locator-2020-locations.csv");
        assumeTrue(Files.exists(real), "the list of 2020 is not on this machine");

        List<DirectoryRow> rows = rows(Files.readAllBytes(real));

        assertThat(rows).hasSize(14_034);
        assertThat(rows).filteredOn(row -> row.rejection().isPresent()).isEmpty();
        assertThat(rows).allMatch(row -> row.position().isPresent());
        assertThat(rows).filteredOn(row -> row.zip().startsWith("0")).hasSizeGreaterThan(1_300);
    }
}
