package org.porchlight.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.PorchlightTest;
import org.porchlight.directory.imports.LoadedDirectory;
import org.porchlight.directory.imports.StarterDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs get of the list: all of what the site shows, and nothing else. */
@PorchlightTest
class PlacesDataTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StarterDirectory starter;

    @BeforeEach
    void waitForThePlaces() {
        LoadedDirectory.await(starter);
    }

    private JsonNode json(String path) throws IOException {
        MockHttpServletResponse answer = web.get().uri(path).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getCookies()).isEmpty();
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private int published() {
        return jdbc.sql("select count(*) from offering where kind = 'treatment' and status <> 'hidden'")
                .query(Integer.class)
                .single();
    }

    private long aPlace() {
        return jdbc.sql("select id from offering where kind = 'treatment' order by id offset 300 limit 1")
                .query(Long.class)
                .single();
    }

    @Test
    void givesEachPlaceOnceFromPageToPage() throws IOException {
        Set<Long> ids = new HashSet<>();
        int given = 0;
        for (String next = "/data/places?limit=500"; !next.isEmpty(); ) {
            JsonNode page = json(next);
            for (JsonNode place : page.get("places")) {
                given++;
                ids.add(place.get("id").asLong());
            }
            next = page.path("next").asString("");
        }

        assertThat(given).isEqualTo(published());
        assertThat(ids).hasSize(given);
    }

    @Test
    void saysWhatThePageOfAPlaceSaysAndLeavesOutWhatIsUnknown() throws IOException {
        long id = aPlace();
        JsonNode place =
                json("/data/places?limit=1&after=" + (id - 1)).get("places").get(0);

        assertThat(place.get("id").asLong()).isEqualTo(id);
        assertThat(place.get("name").asString())
                .isEqualTo(jdbc.sql("select name from offering where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        assertThat(place.get("status").asString()).isEqualTo("active");
        assertThat(place.get("services").get(0).get("label").asString()).isNotEmpty();
        assertThat(place.get("source").get("year").asInt()).isEqualTo(2022);
        assertThat(place.has("checkedOn")).isFalse();
        assertThat(place.get("page").asString()).isEqualTo("/treatment/" + id);
    }

    @Test
    void neverGivesAHiddenPlaceAway() throws IOException {
        long id = aPlace();
        jdbc.sql("update offering set status = 'hidden' where id = ?").param(id).update();
        try {
            assertThat(json("/data/places?limit=1&after=" + (id - 1))
                            .get("places")
                            .get(0)
                            .get("id")
                            .asLong())
                    .isNotEqualTo(id);
            assertThat(json("/data/hsds/services?per_page=1").get("total_items").asInt())
                    .isEqualTo(published());
            assertThat(csv()).noneMatch(row -> row.get("id").equals(Long.toString(id)));
        } finally {
            jdbc.sql("update offering set status = 'active' where id = ?")
                    .param(id)
                    .update();
        }
    }

    /** The fields that HSDS 3.0 requires, by its table of fields. */
    @Test
    void isWholeInTheWordsOfHsds3() throws IOException {
        JsonNode first = json("/data/hsds/services?page=2&per_page=50");

        assertThat(first.get("page_number").asInt()).isEqualTo(2);
        assertThat(first.get("size").asInt()).isEqualTo(50);
        assertThat(first.get("first_page").asBoolean()).isFalse();
        assertThat(first.get("total_pages").asInt()).isEqualTo((published() + 49) / 50);
        for (JsonNode service : first.get("contents")) {
            requires(service, "id", "name", "status");
            assertThat(service.get("status").asString()).isIn("active", "inactive", "defunct", "temporarily closed");
            requires(service.get("organization"), "id", "name", "description");
            service.get("phones").forEach(phone -> {
                requires(phone, "id", "number");
                assertThat(phone.path("extension").isMissingNode()
                                || phone.path("extension").isNumber())
                        .isTrue();
            });
            JsonNode at = service.get("service_at_locations").get(0);
            requires(at, "id");
            requires(at.get("location"), "id", "location_type");
            at.get("location")
                    .get("addresses")
                    .forEach(address -> requires(
                            address, "id", "city", "state_province", "postal_code", "country", "address_type"));
            service.get("attributes").forEach(attribute -> {
                requires(attribute, "id");
                requires(attribute.get("taxonomy_term"), "id", "code", "name", "description");
            });
        }
        assertThat(json("/data/hsds/services?page=2&per_page=50"))
                .as("the same ids each time")
                .isEqualTo(first);
    }

    private static void requires(JsonNode thing, String... fields) {
        for (String field : fields) {
            assertThat(thing.path(field).asString("")).as(field).isNotEmpty();
        }
        assertThat(UUID.fromString(thing.get("id").asString())).isNotNull();
    }

    private List<CSVRecord> csv() throws IOException {
        MockHttpServletResponse answer =
                web.get().uri("/data/places.csv").exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/csv");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.getContentAsString(StandardCharsets.UTF_8)))
                .getRecords();
    }

    @Test
    void isAFileForASpreadsheetThatRunsNothing() throws IOException {
        long id = aPlace();
        String name = jdbc.sql("select name from offering where id = ?")
                .param(id)
                .query(String.class)
                .single();
        jdbc.sql("update offering set name = '=HYPERLINK(\"http://evil.example\"), \"x\"' where id = ?")
                .param(id)
                .update();
        try {
            List<CSVRecord> rows = csv();

            assertThat(rows).hasSize(published());
            assertThat(Double.parseDouble(rows.get(0).get("lon"))).isNegative();
            assertThat(rows)
                    .filteredOn(row -> row.get("id").equals(Long.toString(id)))
                    .extracting(row -> row.get("name"))
                    .containsExactly("'=HYPERLINK(\"http://evil.example\"), \"x\"");
        } finally {
            jdbc.sql("update offering set name = ? where id = ?")
                    .params(name, id)
                    .update();
        }
    }

    @Test
    void isAWorkbookWhoseCellsAreAllText() throws IOException {
        MockHttpServletResponse answer =
                web.get().uri("/data/places.xlsx").exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);

        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(published() + 1);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("id");
            assertThat(rows).allMatch(row -> row.stream().allMatch(cell -> cell.getType() != CellType.FORMULA));
            assertThat(rows.stream().map(row -> row.getCellText(9)).filter(zip -> zip.startsWith("0")))
                    .as("zeros in front of ZIP codes")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = (char) 96,
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1,'=1",
                "+1,'+1",
                "-1+1,'-1+1",
                "-86.7944,-86.7944",
                "@x,'@x",
                "\uff1d1,'\uff1d1",
                "\t=1,'\t=1",
                "a=1,a=1"
            })
    void putsAnApostropheBeforeWhatWouldBeAFormula(String text, String safe) {
        assertThat(FormulaSafe.cell(text)).isEqualTo(safe.startsWith("'") ? safe : text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/places?limit=0",
                "/data/places?limit=501",
                "/data/places?limit=x",
                "/data/places?after=-1",
                "/data/places?after=9999999999999999999",
                "/data/hsds/services?page=0",
                "/data/hsds/services?per_page=100000"
            })
    void saysWhatItCannotAnswer(String path) {
        assertThat(web.get().uri(path)).hasStatus(400).bodyText().contains("error");
    }

    @Test
    void isEmptyAfterTheLastPlace() throws IOException {
        assertThat(json("/data/places?after=999999999999").get("places")).isEmpty();
        assertThat(json("/data/hsds/services?page=999999").get("empty").asBoolean())
                .isTrue();
    }
}
