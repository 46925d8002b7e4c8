package org.porchlight.sharing.packets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letter;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.links.ShareLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a link of a packet as it stands now. It opens for as many families as it is given to. */
@Controller
class PacketLinkController {

    private final Packets packets;
    private final PacketPages pages;
    private final ShareLinks links;
    private final RecentPassword password;

    PacketLinkController(Packets packets, PacketPages pages, ShareLinks links, RecentPassword password) {
        this.packets = packets;
        this.pages = pages;
        this.links = links;
        this.password = password;
    }

    @PostMapping(PacketController.PACKET + "/links")
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "30") String days,
            @RequestParam(defaultValue = "") String once,
            SignedIn who,
            OpenBox box,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PacketPages.onlyFor(who);
        password.require(request, RecentPassword.FOR_ONESELF);
        Packet packet = packets.read(box, id);
        Packet.Document document = packet.document();
        if (document == null) {
            throw new PageNotFound();
        }
        Optional<Letter> letter = pages.letter(document, who, box);
        if (letter.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(packet, null, who, box, model);
        }
        UUID link = idOf(once);
        int open = LinkKind.PACKET.days().stream()
                .filter(each -> each.toString().equals(days))
                .findFirst()
                .orElse(LinkKind.PACKET.usualDays());
        try {
            links.make(
                    box,
                    new ShareLinks.Wanted(
                            link, LinkKind.PACKET, letter.get(), document.title(), open, "", false, false));
        } catch (ShareLinks.TooManyLinks many) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(packet, "too-many", who, box, model);
        }
        return "redirect:/share-links/" + link;
    }

    private static UUID idOf(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
