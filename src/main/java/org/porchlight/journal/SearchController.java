package org.porchlight.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.porchlight.accounts.SignedIn;
import org.porchlight.journal.moods.Mood;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Looks for entries by words, mood and tag. The answer is a page of its own, without an address that could be kept. */
@Controller
class SearchController {

    private final JournalSearch search;

    SearchController(JournalSearch search) {
        this.search = search;
    }

    @GetMapping("/journal/searches")
    String blank(SignedIn who, OpenBox box, Model model) {
        model.addAttribute("search", SearchForm.EMPTY);
        form(search.search(box, SearchForm.EMPTY.wanted()), model);
        return "journal/search";
    }

    @PostMapping("/journal/searches")
    String create(
            SignedIn who,
            OpenBox box,
            @ModelAttribute("search") SearchForm form,
            Locale reader,
            HttpServletResponse response,
            Model model) {
        boolean nothing = form.wanted().isNothing();
        if (nothing || form.tooLong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", nothing ? "journal.search.empty" : "journal.search.long");
            form(search.search(box, SearchForm.EMPTY.wanted()), model);
            return "journal/search";
        }
        DayWords words = new DayWords(reader);
        JournalSearch.Found found = search.search(box, form.wanted());
        form(found, model);
        model.addAttribute("found", found.found());
        model.addAttribute("most", JournalSearch.MOST_HITS);
        model.addAttribute("locked", found.locked());
        model.addAttribute(
                "lines",
                found.hits().stream()
                        .map(entry -> EntryLine.of(entry, words, who.previews()))
                        .toList());
        found.lookedBackTo().ifPresent(day -> {
            model.addAttribute("lookedBackTo", words.date(day));
            model.addAttribute("until", day.toString());
        });
        return "journal/search";
    }

    private static void form(JournalSearch.Found found, Model model) {
        model.addAttribute("moods", Mood.values());
        model.addAttribute("tags", found.tags());
    }
}
