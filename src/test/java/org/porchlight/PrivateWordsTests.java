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
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** A form, and what is typed into it. */
    private record Typed(String page, String action, Map<String, String> fields) {

        String[] with(List<String> hidden) {
            List<String> all = new ArrayList<>(hidden);
            fields.forEach((name, value) -> all.addAll(List.of(name, value)));
            return all.toArray(String[]::new);
        }
    }

    private static List<Typed> forms(String text) {
        String today = LocalDate.now(ZoneId.of("America/New_York")).toString();
        Map<String, String> page = Map.of("text", text, "mood", "low", "tags", PLANTED, "kind", "entry", "day", today);
        Map<String, String> boundary =
                Map.of("limit", "I will say " + PLANTED, "why", text, "area", "money", "saying", text);
        Map<String, String> sheet =
                Map.of("tool", "conversation", "about", "About " + PLANTED, "saw", text, "danger", "keep");
        return List.of(
                new Typed("/journal/entries/new", "/journal/entries", page),
                new Typed("/journal/searches", "/journal/searches", Map.of("words", PLANTED, "tag", PLANTED)),
                new Typed("/boundaries/new", "/boundaries", boundary),
                new Typed("/steps/2/conversation", "/worksheets", sheet),
                new Typed("/about-us", "/about-us", Map.of("lovedOne", PLANTED, "relationWords", PLANTED)));
    }

    /** Writes the word wherever a page takes words: rightly, too long, without a token, locked, and signed out. */
    private void plant(Caller anna) {
        String text = "Tonight I thought of " + PLANTED + ". ";
        List<Typed> wrong = forms(text.repeat(3000));
        for (Typed typed : forms(text)) {
            List<String> hidden = hidden(anna, typed);
            if (hidden.contains("draft")) {
                String draft = hidden.get(hidden.indexOf("draft") + 1);
                anna.post(typed.action().replace("/entries", "") + "/drafts/" + draft, typed.with(hidden));
            }
            anna.post(typed.action(), typed.with(hidden));
        }
        for (Typed typed : wrong) {
            List<String> hidden = hidden(anna, typed);
            anna.post(typed.action(), typed.with(hidden));
            anna.postWithoutToken(typed.action(), typed.with(hidden));
            new Caller(port).post(typed.action(), typed.with(hidden));
        }
        anna.get("/journal/" + PLANTED);
        anna.get("/account/devices");
        anna.post("/account/export");
        anna.post("/lock");
        forms(text).forEach(typed -> anna.post(typed.action(), typed.with(List.of())));
        anna.post("/unlock", "password", Caller.PASSWORD);
    }

    /**
     * The same form stands signed out on the public builder of boundaries, with another address; that of a worksheet stands
     * behind questions about danger.
     */
    private static List<String> hidden(Caller anna, Typed typed) {
        if (typed.action().equals("/worksheets")) {
            String worksheet = UUID.randomUUID().toString();
            String draft = UUID.randomUUID().toString();
            return List.of("worksheet", worksheet, "draft", draft, "base", "0", "edition", "1");
        }
        return typed.page().equals("/boundaries/new")
                ? anna.hiddenFields(typed.page(), typed.page())
                : anna.hiddenFields(typed.page(), typed.action());
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

        for (String page : List.of("/journal", "/boundaries", "/worksheets", "/about-us")) {
            assertThat(anna.get(page).body()).as("its owner sees it on " + page).contains(PLANTED);
        }
        assertThat(inTheDatabase()).isEmpty();
        assertThat(found(output.getAll().getBytes(StandardCharsets.UTF_8), "the log"))
                .isEmpty();
        assertThat(inFiles(Path.of("target"), start)).isEmpty();
        assertThat(inFiles(Path.of(System.getProperty("java.io.tmpdir")), start))
                .isEmpty();
    }
}
