package org.porchlight.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps what a form holds every few seconds, shows it again, and throws it away when asked. */
@Controller
class DraftController {

    private static final String DRAFT = "/journal/drafts/{id:[0-9a-f-]{36}}";

    private final Drafts drafts;
    private final EntryPages pages;

    DraftController(Drafts drafts, EntryPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping(DRAFT)
    String show(SignedIn who, OpenBox box, @PathVariable UUID id, Locale reader, Model model) {
        Draft draft = drafts.read(box, id);
        if (!draft.isOpen()) {
            model.addAttribute("locked", draft.isLocked());
            return "journal/closed";
        }
        model.addAttribute("form", draft.form());
        FormKey key = new FormKey(draft.entry(), draft.base(), UUID.randomUUID(), 0, id);
        return pages.form(who, draft.form(), key, reader, model);
    }

    /**
     * For the script of the form, which says "saved" only when this answers with a time.
     *
     * @return 409 if other words are kept under this id already: the script goes on under another
     */
    @PostMapping(DRAFT)
    ResponseEntity<Map<String, Object>> update(
            SignedIn who,
            OpenBox box,
            @PathVariable UUID id,
            @ModelAttribute("form") EntryForm form,
            @ModelAttribute("sent") SentKey sent,
            Locale reader) {
        FormKey key = sent.key();
        if (key.entry() == null || key.edition() < 1) {
            return ResponseEntity.badRequest().build();
        }
        if (!isReadable(form)) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        Optional<Instant> keptAt = drafts.keep(box, id, key.entry(), key.base(), key.edition(), form);
        return keptAt.map(at -> ResponseEntity.ok(Map.<String, Object>of(
                        "time", new DayWords(reader).time(at, who.zone()), "needsHelp", pages.needsHelp(form.words()))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @PostMapping(DRAFT + "/deletion")
    String delete(SignedIn who, OpenBox box, @PathVariable UUID id) {
        drafts.read(box, id);
        drafts.forget(who.id(), Set.of(id));
        return "redirect:/journal";
    }

    private static boolean isReadable(EntryForm form) {
        return List.of(
                        form.kind(),
                        form.text(),
                        form.happened(),
                        form.did(),
                        form.went(),
                        form.mood(),
                        form.tags(),
                        form.prompt(),
                        form.day(),
                        form.dayOfMonth(),
                        form.month(),
                        form.year())
                .stream()
                .allMatch(EntryCheck::isReadable);
    }
}
