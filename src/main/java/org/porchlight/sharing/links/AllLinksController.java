package org.porchlight.sharing.links;

import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Closes every link of a person with one press, also while their pages are locked. */
@Controller
class AllLinksController {

    private final ShareLinks links;

    AllLinksController(ShareLinks links) {
        this.links = links;
    }

    @PostMapping("/share-links/closing")
    String create(SignedIn who) {
        links.closeOwn(who.id());
        return "redirect:/share-links";
    }
}
