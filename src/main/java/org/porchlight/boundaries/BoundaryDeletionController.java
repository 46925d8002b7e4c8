package org.porchlight.boundaries;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Deletes a boundary, after saying what that means. */
@Controller
class BoundaryDeletionController {

    private final BoundaryList boundaries;

    BoundaryDeletionController(BoundaryList boundaries) {
        this.boundaries = boundaries;
    }

    @GetMapping("/boundaries/{id:[0-9a-f-]{36}}/deletion")
    String blank(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        model.addAttribute("kept", boundaries.read(box, id));
        return "boundaries/deletion";
    }

    @PostMapping("/boundaries/{id:[0-9a-f-]{36}}/deletion")
    String create(@PathVariable UUID id, SignedIn who, OpenBox box) {
        boundaries.delete(who.id(), id);
        return "redirect:/boundaries";
    }
}
