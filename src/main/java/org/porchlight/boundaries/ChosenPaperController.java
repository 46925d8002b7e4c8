package org.porchlight.boundaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One to seven kept boundaries on a page to print. */
@Controller
class ChosenPaperController {

    private final BoundaryList boundaries;
    private final Clock clock;

    ChosenPaperController(BoundaryList boundaries, Clock clock) {
        this.boundaries = boundaries;
        this.clock = clock;
    }

    @GetMapping("/boundaries/paper")
    String show(SignedIn who, OpenBox box, @RequestParam(defaultValue = "") List<String> chosen, Model model) {
        List<UUID> ids = chosen.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .distinct()
                .limit(BoundaryPage.MOST)
                .map(UUID::fromString)
                .toList();
        if (ids.isEmpty()) {
            return "redirect:/boundaries";
        }
        model.addAttribute(
                "cards", ids.stream().map(id -> boundaries.read(box, id).card()).toList());
        model.addAttribute("today", LocalDate.now(clock.withZone(who.zone())));
        return "boundaries/chosen";
    }
}
