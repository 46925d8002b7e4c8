package org.porchlight.sharing.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.sharing.Letters;
import org.porchlight.sharing.LinkKind;
import org.porchlight.sharing.opening.ShareCookie;
import org.porchlight.sharing.opening.ShareDoor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Packets from a counselor that a family keeps in its own account. The counselor is not told. */
@Controller
class KeptLetterController {

    private static final String COPY = "/share-copies/{id:[0-9a-f-]{36}}";

    private final KeptLetters kept;
    private final ShareDoor door;
    private final Letters letters;

    KeptLetterController(KeptLetters kept, ShareDoor door, Letters letters) {
        this.kept = kept;
        this.door = door;
        this.letters = letters;
    }

    @GetMapping("/share-copies")
    String list(SignedIn who, OpenBox box, Model model) {
        model.addAttribute("copies", kept.all(box));
        return "sharing/copies";
    }

    @GetMapping(COPY)
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        KeptLetter copy = kept.read(box, id);
        model.addAttribute("copy", copy);
        if (copy.letter() != null) {
            model.addAttribute("letter", copy.letter());
            model.addAttribute("shown", letters.shown(copy.letter()));
        }
        return "sharing/copy";
    }

    /** Keeps what this browser has open; whoever is not signed in is asked to, and loses nothing by it. */
    @PostMapping("/share-copies")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam(defaultValue = "") String pages,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request) {
        UUID link = read(pages).orElseThrow(PageNotFound::new);
        ShareDoor.OpenPages open = ShareCookie.of(request)
                .flatMap(cookie -> door.read(link, cookie))
                .filter(one -> one.kind() == LinkKind.PACKET)
                .orElseThrow(PageNotFound::new);
        UUID id = read(once).orElseGet(UUID::randomUUID);
        kept.keep(box, id, open.letter());
        return "redirect:/share-copies/" + id;
    }

    private static Optional<UUID> read(String sent) {
        try {
            return Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @PostMapping(COPY + "/deletion")
    String delete(@PathVariable UUID id, SignedIn who, OpenBox box) {
        kept.delete(who.id(), id);
        return "redirect:/share-copies";
    }
}
