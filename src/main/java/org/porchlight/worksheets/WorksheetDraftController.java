package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.ToolPages.Filled;
import org.porchlight.worksheets.ToolPages.Writer;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what a form holds every few seconds, shows it again, and throws it away when asked. */
@Controller
class WorksheetDraftController {

    private static final String DRAFT = "/worksheets/drafts/{id:[0-9a-f-]{36}}";

    private final Tools tools;
    private final Drafts drafts;
    private final Worksheets worksheets;
    private final ToolPages pages;
    private final KeptPages kept;

    WorksheetDraftController(Tools tools, Drafts drafts, Worksheets worksheets, ToolPages pages, KeptPages kept) {
        this.tools = tools;
        this.drafts = drafts;
        this.worksheets = worksheets;
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping(DRAFT)
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, Model model, HttpServletResponse response) {
        Draft draft = drafts.read(box, id);
        MultiValueMap<String, String> typed = draft.typed();
        if (typed == null) {
            return "redirect:/worksheets";
        }
        FormKey key = new FormKey(draft.worksheet(), draft.base(), UUID.randomUUID(), 0, id);
        Filled filled = new Filled(typed, List.of(), key, ToolPages.danger(typed));
        Worksheet<?> sheet = draft.base() == 0 ? null : find(box, draft.worksheet());
        return pages.form(draft.tool(), filled, Writer.of(who, box), sheet, model, response);
    }

    private @Nullable Worksheet<?> find(OpenBox box, UUID id) {
        try {
            return worksheets.read(box, id);
        } catch (PageNotFound gone) {
            // deleted meanwhile: its draft is still there to be kept as a new one
            return null;
        }
    }

    /**
     * For the script of the form, which says "saved" only when this answers with a time.
     *
     * @return 409 if other words are kept under this id already: the script goes on under another
     */
    @PostMapping(DRAFT)
    ResponseEntity<Map<String, Object>> update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(value = "tool", defaultValue = "") String name,
            @RequestParam MultiValueMap<String, String> fields) {
        Optional<Tool<?>> tool = tools.find(name);
        FormKey sent = FormKey.sent(fields);
        if (tool.isEmpty() || sent.edition() < 1 || FormKey.id(fields.getFirst("worksheet")) == null) {
            return ResponseEntity.badRequest().build();
        }
        MultiValueMap<String, String> typed = typed(tool.get(), fields, who);
        if (!ToolPages.danger(fields).isEmpty()) {
            typed.set("danger", ToolPages.danger(fields));
        }
        FormKey key = new FormKey(sent.worksheet(), sent.base(), id, sent.edition(), sent.continues());
        Optional<Instant> keptAt = drafts.keep(box, key, tool.get(), sent.edition(), typed);
        return keptAt.map(at ->
                        ResponseEntity.ok(Map.<String, Object>of("time", kept.moment(at, who), "needsHelp", false)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    private <A extends Record> MultiValueMap<String, String> typed(
            Tool<A> tool, MultiValueMap<String, String> fields, SignedIn who) {
        Answered<A> answered = tool.sheet().read(fields, pages.days(who), null);
        answered.typed().keySet().removeAll(tool.neverKept(answered.answers()));
        return answered.typed();
    }

    @PostMapping(DRAFT + "/deletion")
    String delete(@PathVariable UUID id, SignedIn who, OpenBox box) {
        drafts.read(box, id);
        drafts.forget(who.id(), Set.of(id));
        return "redirect:/worksheets";
    }
}
