package org.porchlight.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.directory.imports.DirectoryRow.Column;

class DirectoryWorkbookTests {

    private static final Path NATIONAL_DIRECTORY =
            Path.of("src/main/resources/starter/National_Directory_SA_Facilities_2022.xlsx");

    @TempDir
    Path folder;

    @Test
    void readsTheNationalDirectoryWithItsCodebook() throws Exception {
        List<DirectoryRow> rows = new ArrayList<>();
        DirectoryWorkbook workbook = DirectoryWorkbook.open(NATIONAL_DIRECTORY, "directory.xlsx");

        List<DirectoryWorkbook.Code> codes = workbook.read(rows::add);

        assertThat(rows).hasSize(12_176);
        assertThat(workbook.expectedRows()).isEqualTo(12_176);
        assertThat(codes).hasSize(225).doesNotHaveDuplicates();
        List<String> known = codes.stream().map(DirectoryWorkbook.Code::code).toList();
        assertThat(rows.stream().flatMap(row -> row.codes().stream()).distinct())
                .isSubsetOf(known);
        assertThat(rows).allSatisfy(row -> assertThat(row.rejection()).isEmpty());
        assertThat(rows.get(0).number()).isEqualTo(2);
    }

    @Test
    void readsTheEditionOf2023() throws Exception {
        Path edition = Path.of("../shared/treatment-data/samhsa/su-2023-23states.xlsx");
        Assumptions.assumeTrue(Files.exists(edition), "the workbook of 2023 is not beside this repository");
        List<DirectoryRow> rows = new ArrayList<>();

        List<DirectoryWorkbook.Code> codes =
                DirectoryWorkbook.open(edition, "2023.xlsx").read(rows::add);

        assertThat(rows).hasSize(2_550);
        assertThat(codes).hasSize(224);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.rejection()).isEmpty();
            assertThat(row.codes()).isNotEmpty();
        });
    }

    @Test
    void findsTheColumnsByTheirNames() throws Exception {
        TinyWorkbook tiny = new TinyWorkbook()
                .row(List.of("A list of places"))
                .row(List.of("ZIP", "phone", "service_code_info", "state", "CITY", "street1", "Name1", "website"))
                .row(List.of(
                        " 02139 ", "555-010-0000", "SA * OP", "ma", "Cambridge", "1 Porch Road", " Lamp \u00a0 ", "x"));

        DirectoryRow row = only(tiny);

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cell(Column.NAME1)).isEqualTo("Lamp");
        assertThat(row.zip()).isEqualTo("02139");
        assertThat(row.region()).isEqualTo("MA");
        assertThat(row.codes()).containsExactly("SA", "OP");
        assertThat(row.rejection()).isEmpty();
    }

    @Test
    void putsBackTheZerosThatASpreadsheetDropped() throws Exception {
        assertThat(only(TinyWorkbook.withHeader().address("Lamp", "MA", "2139")).zip())
                .isEqualTo("02139");
        assertThat(only(TinyWorkbook.withHeader().address("Lamp", "PR", "601")).zip())
                .isEqualTo("00601");
        assertThat(only(TinyWorkbook.withHeader().address("Lamp", "OH", "43215-1234"))
                        .zip())
                .isEqualTo("43215");
    }

    @Test
    void saysWhyARowCannotBeAListing() throws Exception {
        assertThat(rejection("", "OH", "43215")).contains("no name");
        assertThat(rejection("Lamp", "Ohio", "43215")).contains("\"Ohio\" is no US state");
        assertThat(rejection("Lamp", "OH", "4321A")).contains("\"4321A\" is no ZIP code");
        assertThat(rejection("x".repeat(32_001), "OH", "43215")).contains("longer than");
    }

    @Test
    void namesTheFileAndTheRowOfTheDamage() throws Exception {
        TinyWorkbook tiny = TinyWorkbook.withHeader();
        for (int i = 2; i <= 9; i++) {
            tiny.place("Lamp " + i, "", "", "SA");
        }

        assertThatThrownBy(() -> tiny.cutInRow(7).open(folder).read(row -> {}))
                .isInstanceOf(ListDamaged.class)
                .hasMessageStartingWith("The list \"tiny.xlsx\" cannot be read at row 7: ")
                .hasMessageEndingWith(".");
    }

    @Test
    void refusesFilesThatAreNoWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(NATIONAL_DIRECTORY);
        for (byte[] bytes : List.of(
                new byte[0], "name1,name2".getBytes(), Arrays.copyOf(whole, whole.length / 2), new byte[100_000])) {
            Path file = Files.write(folder.resolve("broken.xlsx"), bytes);

            assertThatThrownBy(() -> DirectoryWorkbook.open(file, "broken.xlsx").read(row -> {}))
                    .isInstanceOf(ListDamaged.class)
                    .hasMessageContaining("\"broken.xlsx\"");
        }
    }

    @Test
    void refusesAFlippedByteInTheRealList() throws IOException {
        byte[] bytes = Files.readAllBytes(NATIONAL_DIRECTORY);
        for (int at : new int[] {bytes.length / 5, bytes.length / 3, bytes.length / 2}) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x55;
            Path file = Files.write(folder.resolve("flipped.xlsx"), flipped);

            assertThatThrownBy(
                            () -> DirectoryWorkbook.open(file, "flipped.xlsx").read(row -> {}))
                    .isInstanceOf(ListDamaged.class);
        }
    }

    @Test
    void refusesAWorkbookWithoutTheColumns() throws Exception {
        TinyWorkbook tiny = new TinyWorkbook().row(List.of("name", "phone")).row(List.of("Lamp", "555-010-0000"));

        assertThatThrownBy(() -> tiny.open(folder).read(row -> {}))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining("name1, street1");
    }

    @Test
    void refusesToUnfoldTooMuch() throws Exception {
        Path bomb = TinyWorkbook.withHeader()
                .part("xl/big.xml", " ".repeat(3_000_000))
                .write(folder);

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> WorkbookGuard.inspect(bomb, "bomb.xlsx", 100, 2_000_000, 2_000_000))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining("unfolds");
        assertThatThrownBy(() -> WorkbookGuard.inspect(bomb, "bomb.xlsx", 3, 9_000_000, 9_000_000))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining("more than 3 parts");
    }

    @Test
    void refusesDocumentTypesAndPartsOutsideTheFile() throws Exception {
        for (String[] part : new String[][] {
            {"xl/evil.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a/>"},
            {"xl/utf16.xml", "<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>\0"},
            {"../evil.xml", "<a/>"}
        }) {
            assertThatThrownBy(() ->
                            TinyWorkbook.withHeader().part(part[0], part[1]).open(folder))
                    .isInstanceOf(ListDamaged.class);
        }
    }

    @Test
    void looksThroughThePartsThatTheReaderWillSee() throws Exception {
        TinyWorkbook harmless = TinyWorkbook.withHeader().place("Lamp", "", "", "SA");
        TinyWorkbook evil =
                TinyWorkbook.withHeader().part("xl/evil.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>");
        // whoever reads from the front meets the first workbook, whoever reads the directory at the end the second
        Path both = folder.resolve("both.xlsx");
        try (OutputStream out = Files.newOutputStream(both)) {
            Files.copy(harmless.write(folder), out);
            Files.copy(evil.write(folder), out);
        }

        assertThatThrownBy(() -> DirectoryWorkbook.open(both, "both.xlsx"))
                .isInstanceOf(ListDamaged.class)
                .hasMessageContaining("xl/evil.xml defines a document type");
    }

    private String rejection(String name, String state, String zip) throws Exception {
        return only(TinyWorkbook.withHeader().address(name, state, zip))
                .rejection()
                .orElseThrow();
    }

    private DirectoryRow only(TinyWorkbook tiny) throws Exception {
        List<DirectoryRow> rows = new ArrayList<>();
        tiny.open(folder).read(rows::add);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
