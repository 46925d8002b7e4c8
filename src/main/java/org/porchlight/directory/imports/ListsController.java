package org.porchlight.directory.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an administrator sends a list of treatment places. The file comes as the body of a request, which a script sends: files of
 * forms (multipart) are taken nowhere on this site. Everything after that works without scripts.
 */
@Controller
class ListsController {

    private static final int LONGEST = 200;
    private static final String ANOTHER = "another";

    private final ListDesk desk;
    private final ListWork work;
    private final ListImport imports;
    private final LoadedLists lists;
    private final Accounts accounts;

    ListsController(ListDesk desk, ListWork work, ListImport imports, LoadedLists lists, Accounts accounts) {
        this.desk = desk;
        this.work = work;
        this.imports = imports;
        this.lists = lists;
        this.accounts = accounts;
    }

    @GetMapping("/admin/lists")
    String list(@RequestParam(defaultValue = "") String done, SignedIn who, Model model) {
        List<LoadedLists.Run> runs = lists.runs();
        model.addAttribute("done", List.of("undone", "not-undone", "discarded").contains(done) ? done : "");
        model.addAttribute("lists", lists.all());
        model.addAttribute("open", desk.open());
        model.addAttribute("runs", runs);
        model.addAttribute("names", names(runs));
        model.addAttribute("zone", who.zone());
        return "directory/lists";
    }

    /** Who loaded them, by the account's name as long as there is one. */
    private Map<UUID, String> names(List<LoadedLists.Run> runs) {
        return runs.stream()
                .map(LoadedLists.Run::appliedBy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> accounts.summary(id).map(AccountSummary::name).orElse("")));
    }

    /** A whole file as the request's body; what it is about stands in the address, which holds nothing private. */
    @PostMapping(path = "/admin/lists/file", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Map<String, String>> create(
            @RequestParam Map<String, String> fields, HttpServletRequest request, SignedIn who) throws IOException {
        String failed = request.getContentLengthLong() > ListDesk.LARGEST ? "too-large" : problem(fields);
        if (failed.isEmpty()) {
            UUID id = desk.begin(about(fields), fileName(fields), fields.containsKey("complete"), who.id());
            try (InputStream body = request.getInputStream()) {
                failed = desk.receive(id, body) ? "" : request.getContentLengthLong() == 0 ? "empty" : "too-large";
            }
            if (failed.isEmpty()) {
                work.look(id);
                return ResponseEntity.ok(Map.of("page", "/admin/lists/" + id));
            }
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("failed", failed));
    }

    /** The end of a message's key, or nothing. */
    private String problem(Map<String, String> fields) {
        if (!said(fields, "year").matches("20(1[5-9]|[2-9][0-9])")) {
            return "no-year";
        }
        if (!said(fields, "source").equals(ANOTHER)) {
            return lists.source(said(fields, "source")).isPresent() ? "" : "missing";
        }
        for (String name : List.of("name", "publisher", "url", "licence")) {
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
        if (slug(said(fields, "name")).isEmpty()) {
            return "missing";
        }
        return lists.isTaken(slug(said(fields, "name"))) ? "taken" : "";
    }

    private ListSource about(Map<String, String> fields) {
        int year = Integer.parseInt(said(fields, "year"));
        Optional<ListSource> known = lists.source(said(fields, "source"));
        return known.map(source -> source.ofYear(year))
                .orElseGet(() -> new ListSource(
                        slug(said(fields, "name")),
                        said(fields, "name"),
                        said(fields, "publisher"),
                        said(fields, "url"),
                        said(fields, "licence"),
                        year,
                        "US"));
    }

    private static String fileName(Map<String, String> fields) {
        String name = said(fields, "file").replaceAll("[\\p{C}\"\\\\/]+", " ").strip();
        return name.isEmpty() ? "list" : name.substring(0, Math.min(name.length(), LONGEST));
    }

    private static String said(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Takes a run back. */
    @PostMapping("/admin/lists/runs/{run:[0-9]{1,18}}/undo")
    String delete(@PathVariable long run, SignedIn who) {
        return "redirect:/admin/lists?done=" + (imports.undo(run, who.id()) ? "undone" : "not-undone");
    }
}
