package org.porchlight.guide;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of everything the pages cite. */
@Controller
class SourceController {

    private final Sources sources;

    SourceController(Sources sources) {
        this.sources = sources;
    }

    @GetMapping("/sources")
    String list(Model model) {
        model.addAttribute(
                "sources",
                sources.all().stream()
                        .sorted(Comparator.comparing(Source::by, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        return "guide/sources";
    }
}
