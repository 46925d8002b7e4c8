package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
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

/** The finished page of a tool, to read and to print, for everybody. Kept nowhere. */
@Controller
class ToolPaperController {

    private final Tools tools;
    private final ToolPages pages;

    ToolPaperController(Tools tools, ToolPages pages) {
        this.tools = tools;
        this.pages = pages;
    }

    /**
     * The page without answers, to fill in with a pen; asked for in any other way there is nothing to show without a form that
     * was sent.
     */
    @GetMapping(ToolController.TOOL + "/paper")
    String show(
            @PathVariable String step,
            @PathVariable("tool") String name,
            @RequestParam MultiValueMap<String, String> asked,
            Optional<SignedIn> who,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Tool<?> tool = tools.at(step, name);
        return asked.containsKey("blank")
                ? blank(tool, asked, who, request, model, response)
                : "redirect:" + Tools.addressOf(tool);
    }

    private <A extends Record> String blank(
            Tool<A> tool,
            MultiValueMap<String, String> asked,
            Optional<SignedIn> who,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        ToolPages.keepPrivate(response);
        String view = Optional.ofNullable(asked.getFirst("view")).orElse("");
        Tool.Situation situation = pages.situation(who.orElse(null), "", request);
        pages.paper(tool, tool.sheet().blank(), situation, view, model);
        model.addAttribute("suggestions", List.of());
        model.addAttribute("blank", true);
        return "worksheets/paper";
    }

    @PostMapping(ToolController.TOOL + "/paper")
    String create(
            @PathVariable String step,
            @PathVariable("tool") String name,
            @RequestParam MultiValueMap<String, String> fields,
            Optional<SignedIn> who,
            Optional<OpenBox> box,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return paper(tools.at(step, name), fields, Writer.of(who, box), request, model, response);
    }

    private <A extends Record> String paper(
            Tool<A> tool,
            MultiValueMap<String, String> fields,
            Writer writer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Answered<A> answered = tool.sheet().read(fields, pages.days(writer.person()), null);
        String danger = ToolPages.danger(fields);
        FormKey key = FormKey.sent(fields);
        if (!answered.isSound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.form(
                    tool, new Filled(answered.typed(), answered.problems(), key, danger), writer, model, response);
        }
        ToolPages.keepPrivate(response);
        String view = Optional.ofNullable(fields.getFirst("view")).orElse("");
        pages.paper(tool, answered.answers(), pages.situation(writer.person(), danger, request), view, model);
        pages.sayWhoAnswers(tool, writer.box(), model);
        model.addAttribute("blank", false);
        model.addAttribute("typed", answered.typed());
        model.addAttribute("key", key);
        model.addAttribute("danger", danger);
        model.addAttribute("known", writer.person() != null);
        return "worksheets/paper";
    }
}
