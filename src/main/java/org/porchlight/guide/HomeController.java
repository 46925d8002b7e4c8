package org.porchlight.guide;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.site.VisitorCountry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what do you need right now, and the ten steps. */
@Controller
class HomeController {

    private final Guide guide;
    private final CountryWords words;
    private final VisitorCountry visitors;

    HomeController(Guide guide, CountryWords words, VisitorCountry visitors) {
        this.guide = guide;
        this.words = words;
        this.visitors = visitors;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("steps", guide.steps());
        model.addAttribute("emergencyNumber", words.emergencyNumber(visitors.codeFor(request)));
        return "guide/home";
    }
}
