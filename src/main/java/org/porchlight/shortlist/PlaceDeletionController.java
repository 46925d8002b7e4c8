package org.porchlight.shortlist;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks before a place goes with its calls and appointments. */
@Controller
class PlaceDeletionController {

    private final Shortlist places;

    PlaceDeletionController(Shortlist places) {
        this.places = places;
    }

    @GetMapping(ShortlistController.PLACE + "/deletion")
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        model.addAttribute("place", places.read(box, id));
        return "shortlist/deletion";
    }

    @PostMapping(ShortlistController.PLACE + "/deletion")
    String delete(@PathVariable UUID id, SignedIn who, OpenBox box) {
        places.delete(who.id(), id);
        return "redirect:/shortlist";
    }
}
