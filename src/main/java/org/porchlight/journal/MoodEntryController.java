package org.porchlight.journal;

import java.util.Locale;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An empty form with a mood in it. A form leads here, so that the mood stands in no address and no history. */
@Controller
class MoodEntryController {

    private final EntryPages pages;

    MoodEntryController(EntryPages pages) {
        this.pages = pages;
    }

    @PostMapping("/journal/entries/new")
    String blank(SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String mood, Locale reader, Model model) {
        EntryForm form = EntryForm.beginningWith(pages.today(who), mood);
        model.addAttribute("form", form);
        return pages.form(who, form, FormKey.blank(), reader, model);
    }
}
