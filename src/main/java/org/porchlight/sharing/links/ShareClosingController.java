package org.porchlight.sharing.links;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Closes a link at once: what it showed is deleted, and whoever has it open reads nothing more. */
@Controller
class ShareClosingController {

    private final ShareLinks links;

    ShareClosingController(ShareLinks links) {
        this.links = links;
    }

    @PostMapping(ShareLinkController.LINK + "/closing")
    String create(@PathVariable UUID id, SignedIn who, OpenBox box) {
        links.close(box, id);
        return "redirect:/share-links/" + id;
    }

    /** Takes the row of a link that has ended off the list, with the notes. */
    @PostMapping(ShareLinkController.LINK + "/deletion")
    String delete(@PathVariable UUID id, SignedIn who, OpenBox box) {
        links.forget(box, id);
        return "redirect:/share-links";
    }
}
