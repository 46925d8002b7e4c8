package org.porchlight.helpnow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.platform.text.ContentPage;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages beside the overdose page, such as "After the ambulance", each with the helplines of the visitor's country. */
@Controller
class HelpPageController {

    private final HelpPages pages;
    private final HelpPageFrame frame;
    private final HelpNow helpNow;

    HelpPageController(HelpPages pages, HelpPageFrame frame, HelpNow helpNow) {
        this.pages = pages;
        this.frame = frame;
        this.helpNow = helpNow;
    }

    @GetMapping("/help-now/{slug}")
    String show(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
        HelpPages.Page page = pages.page(slug).orElseThrow(PageNotFound::new);
        Country country = frame.fill(model, page.review(), request, response);
        ContentPage text = pages.render(page, country);
        model.addAttribute("page", page);
        model.addAttribute("text", text);
        model.addAttribute("helplines", helplines(text, country));
        return "helpnow/page";
    }

    private Map<String, Helplines> helplines(ContentPage text, Country country) {
        return text.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .map(ContentPage.Block::helplines)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), kind -> helpNow.helplines(country.code(), kind)));
    }
}
