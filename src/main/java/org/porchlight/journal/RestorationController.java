package org.porchlight.journal;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Brings a deleted entry back. */
@Controller
class RestorationController {

    private final RemovedEntries removed;

    RestorationController(RemovedEntries removed) {
        this.removed = removed;
    }

    @PostMapping("/journal/entries/{id:[0-9a-f-]{36}}/restoration")
    String create(SignedIn who, @PathVariable UUID id) {
        removed.restore(who.id(), id);
        return "redirect:/journal/entries/" + id;
    }
}
