package org.porchlight.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The answer to "which words shall stay?", when an entry was changed in two places: mine, theirs or both. Those that do not
 * stay are kept among the earlier versions.
 */
@Controller
class ClashController {

    private final Journal journal;
    private final EarlierVersions versions;
    private final Drafts drafts;
    private final EntryPages pages;
    private final EntryCheck check;

    ClashController(Journal journal, EarlierVersions versions, Drafts drafts, EntryPages pages, EntryCheck check) {
        this.journal = journal;
        this.versions = versions;
        this.drafts = drafts;
        this.pages = pages;
        this.check = check;
    }

    /** @param keep mine, theirs or both; anything else asks again */
    @PostMapping("/journal/entries/{id:[0-9a-f-]{36}}/clash")
    String create(
            SignedIn who,
            OpenBox box,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String keep,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @ModelAttribute("sent") SentKey sent,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        FormKey key = sent.key().forEntry(id);
        check.check(form, who.zone(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.form(who, form, key, reader, model);
        }
        Writing mine =
                new Writing(id, key.base(), form.chosenDay().orElseThrow(), who.zone(), form.words(), key.drafts());
        try {
            Optional<Entry> clash = switch (keep) {
                case "mine" -> journal.save(box, mine);
                case "theirs" -> keepTheirs(box, mine);
                case "both" -> journal.save(box, mine.under(sent.second(), 0));
                default -> Optional.of(journal.read(box, id));
            };
            if (clash.isPresent()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return pages.clash(clash.get(), form, key, who, reader, model);
            }
        } catch (PageNotFound notThere) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("gone", true);
            return pages.form(who, form, FormKey.blank(), reader, model);
        }
        return keep.equals("both") ? "redirect:/journal/months/" + month(mine) : "redirect:/journal/entries/" + id;
    }

    private Optional<Entry> keepTheirs(OpenBox box, Writing mine) {
        versions.setAside(box, mine.id(), mine.on(), mine.zone(), mine.words());
        drafts.forget(box.owner(), mine.drafts());
        return Optional.empty();
    }

    private static String month(Writing mine) {
        return YearMonth.from(mine.on()).toString();
    }
}
