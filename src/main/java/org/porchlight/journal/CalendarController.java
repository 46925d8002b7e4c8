package org.porchlight.journal;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The journal month by month, as a calendar. */
@Controller
class CalendarController {

    private final Journal journal;
    private final Clock clock;

    CalendarController(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/journal/calendar")
    String list(SignedIn who, OpenBox box, Locale reader, Model model) {
        List<YearMonth> months = journal.months(who.id());
        YearMonth now = YearMonth.from(clock.instant().atZone(who.zone()));
        return page(box, months.isEmpty() ? now : months.get(0), months, reader, model);
    }

    @GetMapping("/journal/calendar/{month:[0-9]{4}-[0-9]{2}}")
    String show(SignedIn who, OpenBox box, @PathVariable String month, Locale reader, Model model) {
        return page(box, MonthController.monthOf(month), journal.months(who.id()), reader, model);
    }

    private String page(OpenBox box, YearMonth month, List<YearMonth> months, Locale reader, Model model) {
        DayWords words = new DayWords(reader);
        List<EntryLine> lines = journal.between(box, month.atDay(1), month.atEndOfMonth()).stream()
                .map(entry -> EntryLine.of(entry, words, false))
                .toList();
        model.addAttribute("nav", MonthNav.of(month, months, words));
        model.addAttribute("calendar", CalendarMonth.of(month, lines, reader));
        model.addAttribute("words", words);
        return "journal/calendar";
    }
}
