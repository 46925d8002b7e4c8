package org.porchlight.journal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The journal month by month, as a list; the newest month with entries is its first page. */
@Controller
class MonthController {

    private final Journal journal;
    private final Drafts drafts;
    private final RemovedEntries removed;
    private final Clock clock;

    MonthController(Journal journal, Drafts drafts, RemovedEntries removed, Clock clock) {
        this.journal = journal;
        this.drafts = drafts;
        this.removed = removed;
        this.clock = clock;
    }

    @GetMapping("/journal")
    String list(SignedIn who, OpenBox box, Locale reader, Model model) {
        List<YearMonth> months = journal.months(who.id());
        LocalDate today = today(who);
        DayWords words = new DayWords(reader);
        model.addAttribute(
                "drafts",
                drafts.of(box).stream()
                        .map(draft -> DraftLine.of(draft, words, who.zone(), today))
                        .toList());
        model.addAttribute(
                "removed",
                removed.of(who.id()).stream()
                        .map(entry ->
                                new RemovedLine(entry.id().toString(), words.moment(entry.until(), who.zone(), today)))
                        .toList());
        return page(who, box, months.isEmpty() ? YearMonth.from(today) : months.get(0), months, words, model);
    }

    @GetMapping("/journal/months/{month:[0-9]{4}-[0-9]{2}}")
    String show(SignedIn who, OpenBox box, @PathVariable String month, Locale reader, Model model) {
        return page(who, box, monthOf(month), journal.months(who.id()), new DayWords(reader), model);
    }

    private String page(
            SignedIn who, OpenBox box, YearMonth month, List<YearMonth> months, DayWords words, Model model) {
        model.addAttribute(
                "lines",
                journal.between(box, month.atDay(1), month.atEndOfMonth()).stream()
                        .map(entry -> EntryLine.of(entry, words, who.previews()))
                        .toList());
        model.addAttribute("nav", MonthNav.of(month, months, words));
        return "journal/entries";
    }

    private LocalDate today(SignedIn who) {
        return LocalDate.ofInstant(clock.instant(), who.zone());
    }

    /** A draft that waits, in a list. */
    record DraftLine(String id, String moment, boolean open, boolean locked) {

        static DraftLine of(Draft draft, DayWords words, ZoneId zone, LocalDate today) {
            return new DraftLine(
                    draft.id().toString(),
                    words.moment(draft.savedAt(), zone, today),
                    draft.isOpen(),
                    draft.isLocked());
        }
    }

    /** A deleted entry that can be brought back. */
    record RemovedLine(String id, String until) {}

    /** The month of an address. */
    static YearMonth monthOf(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new PageNotFound();
        }
    }
}
