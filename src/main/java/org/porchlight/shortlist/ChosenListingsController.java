package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places that were ticked in the finder, side by side: to compare, to print, to keep. Nobody has to be signed in. */
@Controller
class ChosenListingsController {

    private final ChosenListings chosen;

    ChosenListingsController(ChosenListings chosen) {
        this.chosen = chosen;
    }

    @GetMapping("/shortlist/chosen")
    String show(
            @RequestParam(name = "place", defaultValue = "") List<String> sent,
            Optional<SignedIn> who,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        List<Long> ids = ChosenListings.ids(sent);
        List<ChosenListings.Compared> places = chosen.read(ids);
        model.addAttribute("places", places);
        model.addAttribute("missing", ids.size() - places.size());
        model.addAttribute("known", who.isPresent());
        return "shortlist/chosen";
    }
}
