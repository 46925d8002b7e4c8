package org.porchlight.guide;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Short pages for one moment, such as "They used again", each with one first action. */
@Controller
class SituationController {

    private final Guide guide;
    private final ArticlePages articles;

    SituationController(Guide guide, ArticlePages articles) {
        this.guide = guide;
        this.articles = articles;
    }

    @GetMapping("/situations/{slug:[a-z-]{1,60}}")
    String show(@PathVariable String slug, HttpServletRequest request, Model model) {
        Article situation = guide.situation(slug).orElseThrow(PageNotFound::new);
        articles.fill(model, situation.file(), situation.review(), request);
        model.addAttribute("article", situation);
        model.addAttribute("sheet", situation.file().frontMatter().containsKey("sheet"));
        return "guide/situation";
    }
}
