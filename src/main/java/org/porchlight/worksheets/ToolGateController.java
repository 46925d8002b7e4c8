package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.ToolPages.Filled;
import org.porchlight.worksheets.ToolPages.Writer;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The questions about danger before a tool that leads to a talk face to face. They can be skipped. Any yes shows the safety
 * page first; the answer travels with the form and is kept only if the family says so.
 */
@Controller
class ToolGateController {

    private final Tools tools;
    private final ToolPages pages;

    ToolGateController(Tools tools, ToolPages pages) {
        this.tools = tools;
        this.pages = pages;
    }

    static String ask(
            ToolPages pages, Tool<?> tool, MultiValueMap<String, String> typed, Model model, HttpServletResponse to) {
        pages.form(tool, new Filled(typed, List.of(), FormKey.blank(), ""), new Writer(null, null), model, to);
        model.addAttribute("typed", typed);
        model.addAttribute("questions", tool.dangerQuestions());
        return "worksheets/gate";
    }

    @PostMapping(ToolController.TOOL + "/gate")
    String create(
            @PathVariable String step,
            @PathVariable("tool") String name,
            @RequestParam MultiValueMap<String, String> fields,
            Optional<SignedIn> who,
            Optional<OpenBox> box,
            Model model,
            HttpServletResponse response) {
        Tool<?> tool = tools.at(step, name);
        MultiValueMap<String, String> typed =
                tool.sheet().read(fields, pages.days(who.orElse(null)), null).typed();
        List<String> yes = tool.dangerQuestions().stream()
                .filter(question -> fields.containsKey("is-" + question))
                .toList();
        String view = pages.form(
                tool, new Filled(typed, List.of(), FormKey.blank(), ""), Writer.of(who, box), model, response);
        if (yes.isEmpty()) {
            return view;
        }
        model.addAttribute("typed", typed);
        model.addAttribute("yes", yes);
        model.addAttribute("dangerous", yes.stream().anyMatch(tool::isDangerous));
        return "worksheets/gate-safety";
    }
}
