package org.porchlight.boundaries;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for one boundary, for everybody. What was typed goes from page to page by POST and is kept nowhere. */
@Controller
class BoundaryBuilderController {

    private final BuilderPage builder;
    private final BoundaryExamples examples;

    BoundaryBuilderController(BuilderPage builder, BoundaryExamples examples) {
        this.builder = builder;
        this.examples = examples;
    }

    @GetMapping("/boundaries/new")
    String blank(Model model, HttpServletResponse response) {
        return builder.show(BoundaryForm.blank(builder.today()), List.of(), List.of(), model, response);
    }

    /** The form again: with an example in it, with one of the page's boundaries to change, or for another one. */
    @PostMapping("/boundaries/new")
    String edit(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String example,
            @RequestParam(defaultValue = "") String change,
            Model model,
            HttpServletResponse response) {
        BoundaryPage page = BoundaryPage.sent(fields);
        if (change.matches("[0-6]") && Integer.parseInt(change) < page.others().size()) {
            int place = Integer.parseInt(change);
            BoundaryForm chosen = page.others().get(place);
            return builder.show(chosen, page.without(place).others(), List.of(), model, response);
        }
        BoundaryForm form = page.inHand().orElseGet(() -> BoundaryForm.blank(builder.today()));
        model.addAttribute("filled", examples.find(example).isPresent());
        return builder.show(examples.fill(example, form), page.others(), List.of(), model, response);
    }
}
