package org.porchlight.directory;

import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page after a report, so that loading it again sends nothing twice. */
@Controller
class ProblemReportThanksController {

    private final Listings listings;

    ProblemReportThanksController(Listings listings) {
        this.listings = listings;
    }

    @GetMapping("/treatment/{id:[0-9]{1,18}}/problem-reports/thanks")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("listing", listings.show(id).orElseThrow(PageNotFound::new));
        return "directory/problem-report-thanks";
    }
}
