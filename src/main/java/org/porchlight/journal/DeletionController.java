package org.porchlight.journal;

import java.util.Locale;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Explains what deleting an entry does, and does it. */
@Controller
class DeletionController {

    private static final String DELETION = "/journal/entries/{id:[0-9a-f-]{36}}/deletion";

    private final Journal journal;
    private final RemovedEntries removed;
    private final int backupDays;

    DeletionController(Journal journal, RemovedEntries removed, @Value("${porchlight.backup-days}") int backupDays) {
        this.journal = journal;
        this.removed = removed;
        this.backupDays = backupDays;
    }

    @GetMapping(DELETION)
    String blank(SignedIn who, OpenBox box, @PathVariable UUID id, Locale reader, Model model) {
        Entry entry = journal.read(box, id);
        model.addAttribute("id", id);
        model.addAttribute("day", new DayWords(reader).day(entry.on()));
        model.addAttribute("minutes", RemovedEntries.KEPT_FOR.toMinutes());
        model.addAttribute("backupDays", backupDays);
        return "journal/deletion";
    }

    @PostMapping(DELETION)
    String create(SignedIn who, @PathVariable UUID id) {
        removed.delete(who.id(), id);
        return "redirect:/journal";
    }
}
