package org.porchlight.directory.meetings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an administrator loads a feed: a file as the body of a request, which a script sends, or its text in a field. Files of
 * forms (multipart) are taken nowhere on this site, so that nobody can fill the disk before signing in.
 */
@Controller
class MeetingFeedsController {

    /** The largest file, in bytes. */
    private static final long LARGEST = 250L * 1024 * 1024;

    private static final int LONGEST = 200;
    private static final List<String> AUDIENCES = List.of("family", "person", "open");

    private final MeetingImport imports;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    MeetingFeedsController(MeetingImport imports, MessageSource messages, JdbcClient jdbc) {
        this.imports = imports;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** A feed that was loaded. */
    record LoadedFeed(String name, String fellowship, String audience, LocalDate loadedOn, int meetings) {}

    @GetMapping("/admin/meetings")
    String list(Model model) {
        return page(Map.of(), null, null, model);
    }

    /** @param failed the end of a message's key, if something was refused */
    private String page(
            Map<String, String> typed, MeetingImport.@Nullable Report report, @Nullable String failed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("report", report);
        model.addAttribute("failed", failed);
        model.addAttribute("looked", report != null && looks(typed));
        model.addAttribute("audiences", AUDIENCES);
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.matches("(America|Australia|Europe|Pacific|Africa|Asia)/.+"))
                        .sorted()
                        .toList());
        model.addAttribute("feeds", jdbc.sql("""
                select s.name, f.fellowship, f.audience, max(r.finished_at)::date as loaded_on,
                    (select count(*) from meeting m where m.source_id = s.id and m.absent_since is null) as meetings
                from meeting_feed f join source s on s.id = f.source_id join import_run r on r.source_id = s.id
                group by s.id, s.name, f.fellowship, f.audience order by s.name""").query(LoadedFeed.class).list());
        return "directory/meeting-feeds";
    }

    /** The text of a feed in the field "feed". */
    @PostMapping("/admin/meetings")
    String create(@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        String feed = fields.getOrDefault("feed", "");
        String failed = problem(fields);
        MeetingImport.Report report = null;
        if (failed == null) {
            try {
                ByteArrayInputStream text = new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8));
                report = looks(fields) ? imports.look(feedOf(fields), text) : imports.load(feedOf(fields), text);
            } catch (FeedRefused e) {
                failed = e.reason();
            }
        }
        if (failed != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(failed == null && !looks(fields) ? Map.of() : fields, report, failed, model);
    }

    /** A whole file as the request's body; what it is about stands in the address, which holds nothing private. */
    @PostMapping(path = "/admin/meetings/file", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> update(
            @RequestParam Map<String, String> fields, HttpServletRequest request, Locale reader) throws IOException {
        String failed = request.getContentLengthLong() > LARGEST ? "too-large" : problem(fields);
        if (failed == null) {
            try (InputStream body = new Limited(request.getInputStream())) {
                if (!looks(fields)) {
                    imports.load(feedOf(fields), body);
                    return ResponseEntity.ok(Map.of("done", true));
                }
                MeetingImport.Report would = imports.look(feedOf(fields), body);
                return ResponseEntity.ok(Map.of("done", true, "said", sentence(would, reader)));
            } catch (FeedRefused e) {
                failed = e.reason();
            }
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("failed", failed));
    }

    /** Whether somebody only wants to know what would change. */
    private static boolean looks(Map<String, String> fields) {
        return fields.getOrDefault("look", "").equals("yes");
    }

    private String sentence(MeetingImport.Report would, Locale reader) {
        return messages.getMessage(
                "directory.feeds.would",
                new Object[] {would.fresh(), would.changed(), would.unchanged(), would.absent(), leftOut(would)},
                reader);
    }

    private static int leftOut(MeetingImport.Report would) {
        return would.leftOut().values().stream().mapToInt(n -> n).sum();
    }

    private static @Nullable String problem(Map<String, String> fields) {
        for (String name : List.of("name", "publisher", "url", "licence", "fellowship")) {
            String value = said(fields, name);
            if (value.isEmpty()) {
                return "missing";
            }
            if (value.length() > LONGEST) {
                return "too-long";
            }
        }
        if (!said(fields, "url").matches("https?://\\S+")) {
            return "no-address";
        }
        boolean known = AUDIENCES.contains(fields.getOrDefault("audience", ""));
        return known && !slug(said(fields, "name")).isEmpty() ? null : "missing";
    }

    private static String said(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static MeetingFeed feedOf(Map<String, String> fields) {
        String zone = fields.getOrDefault("timeZone", "");
        return new MeetingFeed(
                "meetings-" + slug(said(fields, "name")),
                said(fields, "name"),
                said(fields, "publisher"),
                said(fields, "url"),
                said(fields, "licence"),
                said(fields, "fellowship"),
                said(fields, "audience"),
                ZoneId.getAvailableZoneIds().contains(zone) ? zone : "");
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Ends like a damaged file once it is larger than any may be. */
    private static final class Limited extends FilterInputStream {

        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return left-- <= 0 ? -1 : super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
