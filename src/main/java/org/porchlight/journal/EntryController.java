package org.porchlight.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writes, shows and changes one entry. */
@Controller
class EntryController {

    private static final String ENTRY = "/journal/entries/{id:[0-9a-f-]{36}}";

    private final Journal journal;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final EntryPages pages;
    private final EntryCheck check;

    EntryController(Journal journal, EarlierVersions versions, Drafts drafts, EntryPages pages, EntryCheck check) {
        this.journal = journal;
        this.versions = versions;
        this.drafts = drafts;
        this.pages = pages;
        this.check = check;
    }

    @GetMapping("/journal/entries/new")
    String blank(SignedIn who, OpenBox box, Locale reader, Model model) {
        EntryForm form = EntryForm.of(pages.today(who), EntryWords.NONE);
        model.addAttribute("form", form);
        return pages.form(who, form, FormKey.blank(), reader, model);
    }

    @PostMapping("/journal/entries")
    String create(
            SignedIn who,
            OpenBox box,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @ModelAttribute("sent") SentKey sent,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        FormKey key = sent.key();
        FormKey fresh = new FormKey(
                Objects.requireNonNullElseGet(key.entry(), UUID::randomUUID),
                0,
                key.draft(),
                key.edition(),
                key.continues());
        return save(who, box, form, errors, fresh, reader, response, model);
    }

    @GetMapping(ENTRY)
    String show(SignedIn who, OpenBox box, @PathVariable UUID id, Locale reader, Model model) {
        Entry entry = journal.read(box, id);
        DayWords words = new DayWords(reader);
        model.addAttribute("entry", entry);
        model.addAttribute("day", words.day(entry.on()));
        model.addAttribute("writtenAt", words.time(entry.createdAt(), entry.zone()));
        model.addAttribute("changedAt", words.moment(entry.updatedAt(), who.zone(), pages.today(who)));
        model.addAttribute("mood", entry.words().chosenMood().orElse(null));
        model.addAttribute("versions", versions.countOf(who.id(), id));
        model.addAttribute(
                "drafts",
                drafts.of(box, id).stream()
                        .map(draft -> MonthController.DraftLine.of(draft, words, who.zone(), pages.today(who)))
                        .toList());
        model.addAttribute("needsHelp", pages.needsHelp(entry.words()));
        return "journal/entry";
    }

    @GetMapping(ENTRY + "/edit")
    String edit(SignedIn who, OpenBox box, @PathVariable UUID id, Locale reader, Model model) {
        Entry entry = journal.read(box, id);
        if (!entry.isOpen()) {
            return show(who, box, id, reader, model);
        }
        EntryForm form = EntryForm.of(entry.on(), entry.words());
        model.addAttribute("form", form);
        return pages.form(who, form, FormKey.of(id, entry.version()), reader, model);
    }

    @PostMapping(ENTRY)
    String update(
            SignedIn who,
            OpenBox box,
            @PathVariable UUID id,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @ModelAttribute("sent") SentKey sent,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        return save(who, box, form, errors, sent.key().forEntry(id), reader, response, model);
    }

    private String save(
            SignedIn who,
            OpenBox box,
            EntryForm form,
            BindingResult errors,
            FormKey key,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        check.check(form, who.zone(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.form(who, form, key, reader, model);
        }
        UUID id = Objects.requireNonNull(key.entry());
        try {
            Optional<Entry> clash = journal.save(
                    box,
                    new Writing(
                            id, key.base(), form.chosenDay().orElseThrow(), who.zone(), form.words(), key.drafts()));
            if (clash.isPresent()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return pages.clash(clash.get(), form, key, who, reader, model);
            }
        } catch (PageNotFound notThere) {
            // deleted meanwhile, or never this person's: told the same way, and no word that was typed is lost
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("gone", true);
            return pages.form(who, form, FormKey.blank(), reader, model);
        }
        return "redirect:/journal/entries/" + id;
    }
}
