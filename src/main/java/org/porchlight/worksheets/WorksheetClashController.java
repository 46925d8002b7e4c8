package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.ToolPages.Filled;
import org.porchlight.worksheets.ToolPages.Writer;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The answer to "which shall stay?", when a sheet was changed in two places: mine, theirs or both. What does not stay is kept
 * among the earlier versions.
 */
@Controller
class WorksheetClashController {

    private final Tools tools;
    private final Worksheets worksheets;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final ToolPages pages;
    private final KeptPages kept;

    WorksheetClashController(
            Tools tools,
            Worksheets worksheets,
            EarlierVersions versions,
            Drafts drafts,
            ToolPages pages,
            KeptPages kept) {
        this.tools = tools;
        this.worksheets = worksheets;
        this.versions = versions;
        this.drafts = drafts;
        this.pages = pages;
        this.kept = kept;
    }

    /**
     * @param keep mine, theirs or both; anything else asks again
     * @param fields with {@code other}: the id of the second sheet, should both stay
     */
    @PostMapping(WorksheetController.SHEET + "/clash")
    String create(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(value = "tool", defaultValue = "") String name,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Tool<?> tool = tools.find(name).orElseThrow(PageNotFound::new);
        return decide(tool, worksheets.read(box, id), keep, fields, Writer.of(who, box), model, response);
    }

    private <A extends Record> String decide(
            Tool<A> tool,
            Worksheet<?> stands,
            String keep,
            MultiValueMap<String, String> fields,
            Writer writer,
            Model model,
            HttpServletResponse response) {
        SignedIn who = writer.person();
        OpenBox box = writer.box();
        if (who == null || box == null) {
            throw new IllegalStateException("nobody can keep a sheet without an open box");
        }
        FormKey key = FormKey.sent(fields).forSheet(stands.id());
        String danger = ToolPages.danger(fields);
        Answered<A> mine = tool.sheet().read(fields, pages.days(who), null);
        if (!mine.isSound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Filled filled = new Filled(mine.typed(), mine.problems(), key, danger);
            return pages.form(tool, filled, writer, stands, model, response);
        }
        SealedSheet.Page<A> page = SealedSheet.Page.toKeep(tool, mine.answers(), danger.equals("keep"));
        if (keep.equals("theirs") && stands.tool() == tool) {
            versions.setAside(box, KeptPages.cast(stands), page);
            drafts.forget(box.owner(), key.drafts());
            return "redirect:/worksheets/" + stands.id();
        }
        Optional<FormKey> wanted = wanted(keep, key, fields);
        if (wanted.isPresent()) {
            Optional<Worksheet<?>> clash = worksheets.keep(
                    box,
                    new Worksheets.Writing<>(tool, wanted.get(), page),
                    pages.days(who).today());
            if (clash.isEmpty()) {
                return "redirect:/worksheets/" + wanted.get().worksheet();
            }
            return kept.clash(clash.get(), tool, mine, key, danger, model, response);
        }
        return kept.clash(stands, tool, mine, key, danger, model, response);
    }

    /** Under which id and on which version mine shall stand; empty to ask again. */
    private static Optional<FormKey> wanted(String keep, FormKey key, MultiValueMap<String, String> fields) {
        if (keep.equals("mine")) {
            return Optional.of(key);
        }
        UUID other = FormKey.id(fields.getFirst("other"));
        return keep.equals("both") && other != null
                ? Optional.of(key.forSheet(other).on(0))
                : Optional.empty();
    }
}
