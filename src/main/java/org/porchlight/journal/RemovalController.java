package org.porchlight.journal;

import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Removes a deleted entry at once, for those who do not want to wait the half hour. */
@Controller
class RemovalController {

    private final RemovedEntries removed;

    RemovalController(RemovedEntries removed) {
        this.removed = removed;
    }

    @PostMapping("/journal/entries/{id:[0-9a-f-]{36}}/removal")
    String create(SignedIn who, @PathVariable UUID id) {
        removed.remove(who.id(), id);
        return "redirect:/journal";
    }
}
