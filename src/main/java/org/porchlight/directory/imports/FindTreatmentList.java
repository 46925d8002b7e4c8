package org.porchlight.directory.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.directory.imports.DirectoryRow.Column;
import org.porchlight.directory.places.Checksum;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What FindTreatment.gov gives as JSON ("exportsAsJson/v2", guide version 1.9 of January 2025): an array of places, or an object
 * with one page of them under "rows". Services stand there as words, not codes; the words are looked up within their category,
 * since some mean two things. Rows are numbered from 1.
 */
final class FindTreatmentList implements ListFile {

    private static final int DEEPEST = 64;

    /** The longest row seen has about 200. */
    private static final int MOST_TOKENS_OF_A_ROW = 20_000;

    private static final int LONGEST_WORD = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_WORD)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("name1", Column.NAME1),
            Map.entry("name2", Column.NAME2),
            Map.entry("street1", Column.STREET1),
            Map.entry("street2", Column.STREET2),
            Map.entry("city", Column.CITY),
            Map.entry("state", Column.STATE),
            Map.entry("zip", Column.ZIP),
            Map.entry("phone", Column.PHONE),
            Map.entry("intake1", Column.INTAKE1),
            Map.entry("hotline1", Column.INTAKE2),
            Map.entry("website", Column.WEBSITE),
            Map.entry("latitude", Column.LATITUDE),
            Map.entry("longitude", Column.LONGITUDE),
            Map.entry("frid", Column.SOURCE_ID));

    private final Path file;
    private final String fileName;
    private final String sha256;
    private final CodeWords words;
    private int number;
    private int tokens;

    private FindTreatmentList(Path file, String fileName, String sha256, CodeWords words) {
        this.file = file;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.words = words;
    }

    static FindTreatmentList open(Path file, String fileName) throws IOException {
        return new FindTreatmentList(
                file, fileName, Checksum.of(Files.newInputStream(file)), CodeWords.ofFindTreatment());
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public int expectedRows() {
        return 0;
    }

    @Override
    public List<Code> read(RowReader reader) throws SQLException, ListDamaged {
        number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser json = JSON.createParser(in)) {
            JsonToken first = json.nextToken();
            boolean found = first == JsonToken.START_ARRAY;
            if (found) {
                rows(json, reader);
            } else if (first == JsonToken.START_OBJECT) {
                found = page(json, reader);
            }
            if (!found) {
                throw damaged("it is not what FindTreatment.gov gives: there are no rows.", null);
            }
            if (json.nextToken() != null) {
                throw damaged("something stands behind its end.", null);
            }
        } catch (JacksonException | IOException e) {
            throw damaged("it ends too early, or is not well-formed JSON.", e);
        }
        return words.codebook();
    }

    private boolean page(JsonParser json, RowReader reader) throws SQLException, ListDamaged {
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isRows = json.currentName().equals("rows");
            JsonToken value = json.nextToken();
            if (isRows && value == JsonToken.START_ARRAY) {
                found = true;
                rows(json, reader);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private void rows(JsonParser json, RowReader reader) throws SQLException, ListDamaged {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw damaged("it is not what FindTreatment.gov gives: a row is no object.", null);
            }
            if (number > DirectoryWorkbook.MAX_ROWS) {
                throw damaged("it has more than " + DirectoryWorkbook.MAX_ROWS + " rows.", null);
            }
            reader.read(row(json));
        }
    }

    private DirectoryRow row(JsonParser json) throws ListDamaged {
        tokens = 0;
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Set<String> codes = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        String kind = "";
        for (JsonToken token = next(json); token != JsonToken.END_OBJECT; token = next(json)) {
            String name = json.currentName();
            JsonToken value = next(json);
            Column column = COLUMNS.get(name);
            if (name.equals("services") && value == JsonToken.START_ARRAY) {
                services(json, codes, unknown);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                String text = json.getString()
                        .replaceAll("[\\p{Cc}\\p{Cf}\\u00a0]+", " ")
                        .strip();
                if (column != null && !text.isEmpty()) {
                    cells.put(column, text);
                } else if (name.equals("typeFacility") || name.equals("type_facility")) {
                    kind = text;
                }
            } else {
                skip(json, value);
            }
        }
        if (!codes.isEmpty()) {
            cells.put(Column.SERVICE_CODE_INFO, String.join(" ", codes));
        }
        return new DirectoryRow(
                number, cells, kind.equals("MH") ? "it is for mental health only" : null, unknownWords(unknown));
    }

    private static @Nullable String unknownWords(Set<String> unknown) {
        return unknown.isEmpty()
                ? null
                : "nobody knows the code of \"" + unknown.iterator().next() + "\"";
    }

    /** One object for each category: "f2" is its code, "f3" the words of its services with semicolons between. */
    private void services(JsonParser json, Set<String> codes, Set<String> unknown) throws ListDamaged {
        while (next(json) != JsonToken.END_ARRAY) {
            Map<String, String> service = new LinkedHashMap<>();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                skip(json, Objects.requireNonNull(json.currentToken()));
                continue;
            }
            while (next(json) != JsonToken.END_OBJECT) {
                String name = json.currentName();
                JsonToken value = next(json);
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    service.put(name, json.getString());
                } else {
                    skip(json, value);
                }
            }
            List<String> unread = new ArrayList<>();
            codes.addAll(words.codesOf(service.getOrDefault("f2", ""), service.getOrDefault("f3", ""), unread));
            unknown.addAll(unread);
        }
    }

    private JsonToken next(JsonParser json) throws ListDamaged {
        if (++tokens > MOST_TOKENS_OF_A_ROW) {
            throw damaged("a row is longer than any row may be.", null);
        }
        JsonToken token = json.nextToken();
        if (token == null) {
            throw damaged("it ends too early, or is not well-formed JSON.", null);
        }
        return token;
    }

    private void skip(JsonParser json, JsonToken from) throws ListDamaged {
        int depth = from.isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = next(json);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private ListDamaged damaged(String reason, @Nullable Throwable cause) {
        return new ListDamaged(fileName, number, reason, cause);
    }
}
