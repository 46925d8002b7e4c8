package org.porchlight.guide;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages about the site itself, such as privacy and credits. */
@Controller
class PageController {

    private final Guide guide;
    private final ArticlePages articles;

    PageController(Guide guide, ArticlePages articles) {
        this.guide = guide;
        this.articles = articles;
    }

    @GetMapping({"/about", "/privacy", "/credits", "/stay-private"})
    String show(HttpServletRequest request, Model model) {
        Article page = guide.page(request.getRequestURI().substring(1)).orElseThrow(PageNotFound::new);
        articles.fill(model, page.file(), page.review(), request);
        model.addAttribute("article", page);
        return "guide/page";
    }
}
