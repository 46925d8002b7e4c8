package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places that were ticked in the finder, side by side: to compare, to print, to keep. Nobody has to be signed in. */
@Controller
class ChosenListingsController {

    private final ChosenListings chosen;
    private final Shortlist saved;
    private final FormPages forms;

    ChosenListingsController(ChosenListings chosen, Shortlist saved, FormPages forms) {
        this.chosen = chosen;
        this.saved = saved;
        this.forms = forms;
    }

    @GetMapping("/shortlist/chosen")
    String show(
            @RequestParam(name = "place", defaultValue = "") List<String> sent,
            @RequestParam(name = "mine", defaultValue = "") List<String> mine,
            Optional<SignedIn> who,
            Optional<OpenBox> box,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        List<Long> ids = ChosenListings.ids(sent);
        List<ChosenListings.Compared> places = chosen.read(ids);
        model.addAttribute("places", places);
        model.addAttribute("missing", ids.size() - places.size());
        model.addAttribute("own", box.map(open -> own(open, mine)).orElse(List.of()));
        model.addAttribute("questions", ChosenListings.questions());
        model.addAttribute("medicineQuestion", ChosenListings.medicineQuestion());
        model.addAttribute("placeWords", forms.words(FormPages.PLACE));
        model.addAttribute("known", who.isPresent());
        return "shortlist/chosen";
    }

    private List<ChosenListings.Own> own(OpenBox box, List<String> sent) {
        return ChosenListings.own(sent.stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .distinct()
                .limit(ChosenListings.MOST)
                .flatMap(id -> saved.find(box, id).stream())
                .toList());
    }
}
