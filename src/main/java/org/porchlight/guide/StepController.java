package org.porchlight.guide;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ten steps, as a list and one by one. Nothing is locked and any order works. */
@Controller
class StepController {

    private final Guide guide;
    private final ArticlePages articles;

    StepController(Guide guide, ArticlePages articles) {
        this.guide = guide;
        this.articles = articles;
    }

    @GetMapping("/steps")
    String list(Model model) {
        model.addAttribute("steps", guide.steps());
        return "guide/steps";
    }

    @GetMapping("/steps/{number:[0-9]{1,2}}")
    String show(@PathVariable int number, HttpServletRequest request, Model model) {
        Step step = guide.step(number).orElseThrow(PageNotFound::new);
        articles.fill(model, step.file(), step.review(), request);
        model.addAttribute("step", step);
        return "guide/step";
    }
}
