package org.porchlight.directory.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.porchlight.directory.exports.FormulaSafe;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list that was sent: how far reading it is, what it would change, and the decision to load it or not. */
@Controller
class ListController {

    private static final String PAGE = "/admin/lists/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final int DOUBTS_PER_PAGE = 20;
    private static final int NOTES_OF_A_BATCH = 1_000;

    private final ListDesk desk;
    private final ListWork work;

    ListController(ListDesk desk, ListWork work) {
        this.desk = desk;
        this.work = work;
    }

    private ListDesk.Waiting find(String id) {
        // only what a UUID prints as: Java reads shorter ones as well
        return desk.find(UUID.fromString(id))
                .filter(list -> list.id().toString().equals(id))
                .orElseThrow(PageNotFound::new);
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            HttpServletResponse response) {
        ListDesk.Waiting list = find(id);
        if (list.isWorkedOn()) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("list", list);
        Map<Integer, Long> decided = desk.decided(list.id());
        list.preview().ifPresent(found -> {
            List<ImportPreview.Doubt> doubts = found.doubts();
            int pages = Math.max(1, (doubts.size() + DOUBTS_PER_PAGE - 1) / DOUBTS_PER_PAGE);
            int number = page.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(page), pages) : 1;
            model.addAttribute("found", found);
            model.addAttribute("number", number);
            model.addAttribute("pages", pages);
            model.addAttribute(
                    "doubts",
                    doubts.subList((number - 1) * DOUBTS_PER_PAGE, Math.min(number * DOUBTS_PER_PAGE, doubts.size())));
            model.addAttribute("undecided", doubts.size() - decided.size());
        });
        model.addAttribute("decided", decided);
        return "directory/list";
    }

    /** What a person decided about doubtful rows: fields "row-" and the number of the row, "same" or "other". */
    @PostMapping(PAGE + "/decisions")
    String edit(@PathVariable String id, @RequestParam Map<String, String> fields) {
        ListDesk.Waiting list = find(id);
        list.preview().ifPresent(found -> {
            for (ImportPreview.Doubt doubt : found.doubts()) {
                String said = fields.getOrDefault("row-" + doubt.row().number(), "");
                if (said.equals("same") || said.equals("other")) {
                    desk.decide(list.id(), doubt, said.equals("same"));
                }
            }
        });
        String page = fields.getOrDefault("page", "1");
        return "redirect:/admin/lists/" + list.id() + "?page=" + (page.matches("[1-9][0-9]{0,3}") ? page : "1")
                + "#doubts";
    }

    /** Load it, look again, or throw it away. */
    @PostMapping(PAGE)
    String update(@PathVariable String id, @RequestParam(defaultValue = "") String what) {
        ListDesk.Waiting list = find(id);
        switch (what) {
            case "load" -> work.apply(list.id());
            case "look" -> work.look(list.id());
            case "discard" -> {
                if (desk.discard(list.id())) {
                    return "redirect:/admin/lists?done=discarded";
                }
            }
            default -> {}
        }
        return "redirect:/admin/lists/" + list.id();
    }

    /** Every row that was left out or needs a word, with its number and the reason. */
    @GetMapping(PAGE + "/rows.csv")
    void list(@PathVariable String id, HttpServletResponse response) throws IOException {
        ListDesk.Waiting list = find(id);
        List<ListDesk.Note> notes = desk.notesAfter(list.id(), 0, "", NOTES_OF_A_BATCH);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rows.csv\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        try (CSVPrinter csv = new CSVPrinter(
                out,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader("row", "what", "name", "why")
                        .get())) {
            while (!notes.isEmpty()) {
                for (ListDesk.Note note : notes) {
                    csv.printRecord(
                            note.rowNumber(),
                            note.kind().toLowerCase(Locale.ROOT),
                            FormulaSafe.cell(note.name()),
                            FormulaSafe.cell(note.reason()));
                }
                ListDesk.Note last = notes.get(notes.size() - 1);
                notes = desk.notesAfter(list.id(), last.rowNumber(), last.kind(), NOTES_OF_A_BATCH);
            }
        }
    }
}
