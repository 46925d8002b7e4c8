package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheets that somebody keeps: the list, and one of them to read, to keep and to change. */
@Controller
class WorksheetController {

    static final String SHEET = "/worksheets/{id:[0-9a-f-]{36}}";

    private final Tools tools;
    private final Worksheets worksheets;
    private final ToolPages pages;
    private final KeptPages kept;

    WorksheetController(Tools tools, Worksheets worksheets, ToolPages pages, KeptPages kept) {
        this.tools = tools;
        this.worksheets = worksheets;
        this.pages = pages;
        this.kept = kept;
    }

    @GetMapping("/worksheets")
    String list(SignedIn who, OpenBox box, Model model) {
        return kept.list(who, box, model);
    }

    /** Keeps what was written: in this form, or on the page that was made before signing in. */
    @PostMapping("/worksheets")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(value = "tool", defaultValue = "") String name,
            Model model,
            HttpServletResponse response) {
        Tool<?> tool = tools.find(name).orElseThrow(PageNotFound::new);
        return keep(tool, null, FormKey.sent(fields), fields, Writer.of(who, box), model, response);
    }

    @GetMapping(SHEET)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String view,
            SignedIn who,
            OpenBox box,
            HttpServletRequest request,
            Model model) {
        return kept.sheet(worksheets.read(box, id), view, who, box, request, model);
    }

    @GetMapping(SHEET + "/edit")
    String edit(@PathVariable UUID id, SignedIn who, OpenBox box, Model model, HttpServletResponse response) {
        Worksheet<?> sheet = worksheets.read(box, id);
        return sheet.isOpen() ? edit(sheet, Writer.of(who, box), model, response) : "redirect:/worksheets/" + id;
    }

    private <A extends Record> String edit(
            Worksheet<A> sheet, Writer writer, Model model, HttpServletResponse response) {
        A answers = sheet.answers();
        if (answers == null) {
            throw new IllegalStateException("a locked sheet cannot be changed");
        }
        Filled filled = new Filled(
                sheet.tool().sheet().fields(answers),
                List.of(),
                FormKey.of(sheet.id(), sheet.version()),
                sheet.danger() ? "keep" : "");
        return pages.form(sheet.tool(), filled, writer, sheet, model, response);
    }

    @PostMapping(SHEET)
    String update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        FormKey key = FormKey.sent(fields).forSheet(id);
        Worksheet<?> sheet;
        try {
            sheet = worksheets.read(box, id);
        } catch (PageNotFound notThere) {
            Tool<?> tool = tools.find(
                            Optional.ofNullable(fields.getFirst("tool")).orElse(""))
                    .orElseThrow(PageNotFound::new);
            return gone(tool, fields, Writer.of(who, box), model, response);
        }
        return keep(sheet.tool(), sheet, key, fields, Writer.of(who, box), model, response);
    }

    private <A extends Record> String keep(
            Tool<A> tool,
            @Nullable Worksheet<?> before,
            FormKey key,
            MultiValueMap<String, String> fields,
            Writer writer,
            Model model,
            HttpServletResponse response) {
        SignedIn who = writer.person();
        OpenBox box = writer.box();
        if (who == null || box == null) {
            throw new IllegalStateException("nobody can keep a sheet without an open box");
        }
        Answered<A> answered = tool.sheet()
                .read(
                        fields,
                        pages.days(who),
                        before == null ? null : KeptPages.<A>cast(before).answers());
        String danger = ToolPages.danger(fields);
        if (!answered.isSound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.form(
                    tool,
                    new Filled(answered.typed(), answered.problems(), key, danger),
                    writer,
                    before,
                    model,
                    response);
        }
        SealedSheet.Page<A> page = SealedSheet.Page.toKeep(tool, answered.answers(), danger.equals("keep"));
        try {
            Optional<Worksheet<?>> clash = worksheets.keep(
                    box,
                    new Worksheets.Writing<>(tool, key, page),
                    pages.days(who).today());
            if (clash.isPresent()) {
                return kept.clash(clash.get(), tool, answered, key, danger, model, response);
            }
        } catch (PageNotFound notThere) {
            // deleted meanwhile, or never this person's: told the same way, and no word that was typed is lost
            return gone(tool, fields, writer, model, response);
        }
        return "redirect:/worksheets/" + key.worksheet();
    }

    private String gone(
            Tool<?> tool,
            MultiValueMap<String, String> fields,
            Writer writer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("gone", true);
        MultiValueMap<String, String> typed =
                tool.sheet().read(fields, pages.days(writer.person()), null).typed();
        return pages.form(
                tool, new Filled(typed, List.of(), FormKey.blank(), ToolPages.danger(fields)), writer, model, response);
    }
}
