package org.porchlight.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.porchlight.accounts.SignedIn;
import org.porchlight.journal.moods.MoodChart;
import org.porchlight.journal.moods.MoodDay;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Moods over the last days, as a drawing, a sentence and a table. */
@Controller
class MoodController {

    private static final int USUAL_DAYS = 30;

    private final Journal journal;
    private final MessageSource messages;
    private final Clock clock;

    MoodController(Journal journal, MessageSource messages, Clock clock) {
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** One row of the table. */
    record MoodLine(String day, String messageKey) {}

    @GetMapping("/journal/moods")
    String list(SignedIn who, OpenBox box, Locale reader, Model model) {
        return show(who, box, USUAL_DAYS, reader, model);
    }

    @GetMapping("/journal/moods/{days:30|90|365}")
    String show(SignedIn who, OpenBox box, @PathVariable int days, Locale reader, Model model) {
        DayWords words = new DayWords(reader);
        LocalDate today = LocalDate.ofInstant(clock.instant(), who.zone());
        LocalDate from = today.minusDays(days - 1);
        List<MoodDay> moods = journal.between(box, from, today).stream()
                .flatMap(entry -> entry.words().chosenMood().map(mood -> new MoodDay(entry.on(), mood)).stream())
                .toList();
        MoodChart chart = new MoodChart(from, today, moods);
        model.addAttribute("chart", chart);
        model.addAttribute("days", days);
        model.addAttribute("spans", List.of(30, 90, 365));
        model.addAttribute("firstDay", words.shortDate(from));
        model.addAttribute("lastDay", words.shortDate(today));
        model.addAttribute("summary", summary(chart, words, reader));
        model.addAttribute(
                "lines",
                chart.days().stream()
                        .map(day ->
                                new MoodLine(words.date(day.on()), day.mood().messageKey()))
                        .toList());
        return "journal/moods";
    }

    private String summary(MoodChart chart, DayWords words, Locale reader) {
        if (chart.days().isEmpty()) {
            return messages.getMessage("journal.moods.none", null, reader);
        }
        MoodDay last = chart.days().get(chart.days().size() - 1);
        List<String> often = chart.mostOften().stream()
                .map(mood -> messages.getMessage(mood.messageKey(), null, reader))
                .toList();
        String lastMood = messages.getMessage(last.mood().messageKey(), null, reader);
        Object[] values = {
            often.get(0),
            often.size() > 1 ? often.get(1) : "",
            lastMood,
            words.date(last.on()),
            chart.days().size()
        };
        String key = chart.days().size() == 1
                ? "journal.moods.one"
                : often.size() == 1
                        ? "journal.moods.often"
                        : often.size() == 2 ? "journal.moods.two" : "journal.moods.mixed";
        return messages.getMessage(key, values, reader);
    }
}
