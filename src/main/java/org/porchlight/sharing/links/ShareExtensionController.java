package org.porchlight.sharing.links;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.sharing.LinkKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps a packet's link open for longer, up to 90 days from today. */
@Controller
class ShareExtensionController {

    private final ShareLinks links;

    ShareExtensionController(ShareLinks links) {
        this.links = links;
    }

    @PostMapping(ShareLinkController.LINK + "/extension")
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "") String days, SignedIn who) {
        LinkKind.PACKET.days().stream()
                .filter(each -> each.toString().equals(days))
                .findFirst()
                .ifPresent(each -> links.extend(who.id(), id, each));
        return "redirect:/share-links/" + id;
    }
}
