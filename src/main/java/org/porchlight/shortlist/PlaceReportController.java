package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.directory.ProblemReason;
import org.porchlight.directory.ProblemReports;
import org.porchlight.directory.ProblemWitness;
import org.porchlight.directory.TooManyReports;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells the site that the list is wrong: which listing and what is wrong, and nothing that the family wrote. */
@Controller
class PlaceReportController {

    private final Shortlist places;
    private final ProblemReports reports;
    private final PlacePage page;

    PlaceReportController(Shortlist places, ProblemReports reports, PlacePage page) {
        this.places = places;
        this.reports = reports;
        this.page = page;
    }

    @PostMapping(ShortlistController.PLACE + "/reports")
    String create(@PathVariable UUID id, SignedIn who, OpenBox box, HttpServletRequest request, Model model) {
        SavedPlace place = places.read(box, id);
        SavedPlace.@Nullable Document document = place.document();
        if (document == null || document.listing() == null || document.reported()) {
            return "redirect:/shortlist/" + id;
        }
        ProblemReason reason = switch (document.lastOutcome()) {
            case "wrong-number" -> ProblemReason.WRONG_NUMBER;
            case "closed" -> ProblemReason.CLOSED;
            default -> throw new PageNotFound();
        };
        try {
            reports.create(document.listing(), reason, Optional.of(ProblemWitness.CALLED), "", request.getRemoteAddr());
        } catch (TooManyReports tooMany) {
            model.addAttribute("tooMany", true);
            return page.show(place, who, box, model);
        }
        places.turn(box, id, SavedPlace.Document::told);
        return "redirect:/shortlist/" + id;
    }
}
