package org.porchlight.worksheets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.ToolPages.Filled;
import org.porchlight.worksheets.ToolPages.Writer;
import org.porchlight.worksheets.sheet.Beginning;
import org.porchlight.worksheets.sheet.PlacesInMind;
import org.porchlight.worksheets.sheet.Tool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a tool, for everybody. Signed out, what was typed goes from page to page by POST and is kept nowhere. */
@Controller
class ToolController {

    /** Of a tool: the step's number or "closing", and the tool's name. */
    static final String TOOL = "/steps/{step:[0-9]{1,2}|closing}/{tool:[a-z][a-z-]{1,39}}";

    private final Tools tools;
    private final ToolPages pages;
    private final AboutUs aboutUs;
    private final ObjectProvider<PlacesInMind> places;

    ToolController(Tools tools, ToolPages pages, AboutUs aboutUs, ObjectProvider<PlacesInMind> places) {
        this.tools = tools;
        this.pages = pages;
        this.aboutUs = aboutUs;
        this.places = places;
    }

    /** @param asked public fields of the address, such as the id of a listing */
    @GetMapping(TOOL)
    String blank(
            @PathVariable String step,
            @PathVariable("tool") String name,
            @RequestParam Map<String, String> asked,
            Optional<SignedIn> who,
            Optional<OpenBox> box,
            Model model,
            HttpServletResponse response) {
        Tool<?> tool = tools.at(step, name);
        MultiValueMap<String, String> known = tool.begin(
                box.map(own -> beginning(own, asked)).orElseGet(() -> new Beginning(AboutUs.Answers.NONE, asked)));
        if (tool.asksAboutDanger()) {
            return ToolGateController.ask(pages, tool, known, model, response);
        }
        return pages.form(
                tool, new Filled(known, List.of(), FormKey.blank(), ""), Writer.of(who, box), model, response);
    }

    private Beginning beginning(OpenBox box, Map<String, String> asked) {
        return new Beginning(
                aboutUs.of(box),
                places.stream().flatMap(kept -> kept.of(box).stream()).toList(),
                asked);
    }

    /** The form again with what was typed, to go on with it; also how another page opens it filled in. */
    @PostMapping(TOOL)
    String edit(
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
        return pages.form(
                tool,
                new Filled(typed, List.of(), FormKey.sent(fields), ToolPages.danger(fields)),
                Writer.of(who, box),
                model,
                response);
    }
}
