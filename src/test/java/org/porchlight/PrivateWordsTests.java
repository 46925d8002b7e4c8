package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing that a person writes is to be found anywhere but on their own pages: plants a word wherever words can be typed, takes
 * wrong turns with it, and looks for it in the database, its files and write-ahead log, the log and the temporary folders.
 */
@PorchlightServerTest
@ExtendWith(OutputCaptureExtension.class)
class PrivateWordsTests {

    /** Letters only, so that no encoding of a form changes it. */
    private static final String PLANTED =
            "Zwetschgenkuchen" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private static Map<String, byte[]> disguises() {
        byte[] utf8 = PLANTED.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("plain", utf8);
        all.put("hex", ascii(HexFormat.of().formatHex(utf8)));
        for (int offset = 0; offset < 3; offset++) {
            // base 64 looks different for each of three places in a longer text: the middle letters are the same
            String encoded =
                    Base64.getEncoder().encodeToString(("x".repeat(offset) + PLANTED).getBytes(StandardCharsets.UTF_8));
            all.put("base 64 at " + offset, ascii(encoded.substring(4, encoded.length() - 4)));
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            all.put(wide.name(), PLANTED.getBytes(wide));
        }
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> found(byte[] bytes, String where) {
        String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> hits = new ArrayList<>();
        disguises().forEach((how, needle) -> {
            if (haystack.contains(new String(needle, StandardCharsets.ISO_8859_1))) {
                hits.add(how + " in " + where);
            }
        });
        return hits;
    }

    /** Writes the word wherever a page takes words, rightly and wrongly. */
    private void plant(Caller anna) {
        String id = UUID.randomUUID().toString();
        String text = "Tonight I thought of " + PLANTED + ". ";
        for (String token : List.of("/home", "/about-us", "/journal/new", "/boundaries/new")) {
            anna.get(token);
        }
        for (Map.Entry<String, List<String>> form : forms(id, text).entrySet()) {
            anna.post(form.getKey(), form.getValue().toArray(String[]::new));
            // without a token, locked and signed out: the words come back in a page and nowhere else
            anna.postWithoutToken(form.getKey(), form.getValue().toArray(String[]::new));
            new Caller(port).post(form.getKey(), form.getValue().toArray(String[]::new));
        }
        anna.get("/journal/" + id);
        anna.get("/journal/" + PLANTED);
        anna.post("/lock");
        forms(id, text).forEach((path, fields) -> anna.post(path, fields.toArray(String[]::new)));
        anna.post("/unlock", "password", Caller.PASSWORD);
        anna.post("/account/export");
    }

    private static Map<String, List<String>> forms(String id, String text) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("/journal", List.of("id", id, "text", text, "mood", "low", "tags", PLANTED, "day", "today"));
        forms.put("/journal/" + id + "/draft", List.of("text", text, "base", "0"));
        forms.put("/journal/" + id, List.of("text", text.repeat(2000), "version", "0"));
        forms.put("/journal/searches", List.of("words", PLANTED));
        forms.put(
                "/boundaries",
                List.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "area",
                        "money",
                        "limit",
                        "I will " + PLANTED,
                        "why",
                        text));
        forms.put("/boundaries/new", List.of("limit", "I will " + PLANTED, "why", text, "area", "money"));
        forms.put("/about-us", List.of("nickname", PLANTED, "relation", PLANTED));
        forms.put("/old-pages", List.of("password", PLANTED));
        return forms;
    }

    private List<String> inTheDatabase() {
        List<String> hits = new ArrayList<>();
        List<String> tables = jdbc.sql("""
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                    and table_name not in ('place', 'offering', 'organization', 'phone', 'town', 'postcode', 'source_record')""").query(String.class).list();
        for (String table : tables) {
            // bytes come as hexadecimal digits, as in a dump
            jdbc.sql("select t::text from " + table + " t limit 20000")
                    .query(String.class)
                    .list()
                    .forEach(row -> hits.addAll(found(row.getBytes(StandardCharsets.UTF_8), table)));
        }
        return hits;
    }

    private static List<String> inFiles(Path folder, Instant since) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isAfter(since) && Files.isReadable(file)) {
                        hits.addAll(found(Files.readAllBytes(file), file.toString()));
                    }
                } catch (NoSuchFileException gone) {
                    // files of the database come and go
                }
            }
        } catch (UncheckedIOException gone) {
            // a folder went while it was walked
        }
        return hits;
    }

    @Test
    void areNowhereButOnTheirOwnersPages(CapturedOutput output) throws IOException {
        Instant start = Instant.ofEpochMilli(System.currentTimeMillis() - 1000);
        Caller anna = Caller.signedUp(port, Caller.freshName("Anna"));

        plant(anna);

        assertThat(anna.get("/journal/months/" + java.time.YearMonth.now(java.time.ZoneId.of("America/New_York")))
                        .body())
                .as("the word was kept, and its owner sees it")
                .contains(PLANTED);
        assertThat(inTheDatabase()).isEmpty();
        assertThat(found(output.getAll().getBytes(StandardCharsets.UTF_8), "the log"))
                .isEmpty();
        assertThat(inFiles(Path.of("target"), start)).isEmpty();
        assertThat(inFiles(Path.of(System.getProperty("java.io.tmpdir")), start))
                .isEmpty();
    }
}
