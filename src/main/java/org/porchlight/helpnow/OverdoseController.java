package org.porchlight.helpnow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The overdose page: what to do, in order, with the number of the visitor's country. */
@Controller
class OverdoseController {

    private final HelpPages pages;
    private final HelpPageFrame frame;

    OverdoseController(HelpPages pages, HelpPageFrame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    @GetMapping("/help-now")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Country country = frame.fill(model, pages.overdose().review(), request, response);
        model.addAttribute("overdose", OverdoseView.of(pages.overdose(), country, pages.emergencyWords(country)));
        return "helpnow/overdose";
    }
}
