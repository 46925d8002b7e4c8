package org.porchlight.boundaries;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The finished page with one to seven boundaries, to read and to print, for everybody. Kept nowhere. */
@Controller
class BoundaryPaperController {

    private final BuilderPage builder;

    BoundaryPaperController(BuilderPage builder) {
        this.builder = builder;
    }

    /** There is nothing to show without a form that was sent. */
    @GetMapping("/boundaries/new/paper")
    String show() {
        return "redirect:/boundaries/new";
    }

    @PostMapping("/boundaries/new/paper")
    String create(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String drop,
            Model model,
            HttpServletResponse response) {
        BoundaryPage page = BoundaryPage.sent(fields);
        if (drop.matches("[0-6]")) {
            page = page.without(Integer.parseInt(drop));
        }
        List<BoundaryForm> all = page.all();
        for (BoundaryForm form : all) {
            List<FieldProblem> problems = form.problems(builder.earliest());
            if (!problems.isEmpty()) {
                List<BoundaryForm> rest = new ArrayList<>(all);
                rest.remove(form);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return builder.show(form, rest, problems, model, response);
            }
        }
        return paper(all, model, response);
    }

    private String paper(List<BoundaryForm> all, Model model, HttpServletResponse response) {
        BuilderPage.keepPrivate(response);
        LocalDate today = builder.today();
        List<CardView> cards = all.stream()
                .map(form -> CardView.of(form.text(), form.reviewDay(today)))
                .toList();
        model.addAttribute("cards", cards);
        model.addAttribute("others", BoundaryPage.hidden(all));
        model.addAttribute("only", all.size() == 1 ? all.get(0).fields() : null);
        model.addAttribute("danger", cards.stream().anyMatch(CardView::couldRaiseDanger));
        model.addAttribute("most", BoundaryPage.MOST);
        model.addAttribute("today", today);
        return "boundaries/paper";
    }
}
