package org.porchlight.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.porchlight.accounts.SignedIn;
import org.porchlight.journal.moods.Mood;
import org.porchlight.journal.words.DistressWords;
import org.porchlight.journal.words.LineDifference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of an entry and the pages beside it show. */
@Component
class EntryPages {

    private final DistressWords distress =
            DistressWords.read(new ClassPathResource("content/en/journal/distress-words.txt"));
    private final Prompts prompts;
    private final Clock clock;

    EntryPages(Prompts prompts, Clock clock) {
        this.prompts = prompts;
        this.clock = clock;
    }

    /** A choice of a form, as the reader sees it. */
    record Choice(String value, String label) {}

    /** The day at the writer's place. */
    LocalDate today(SignedIn who) {
        return LocalDate.ofInstant(clock.instant(), who.zone());
    }

    /** Whether a page with these words shows where help is. Nothing is kept of the answer. */
    boolean needsHelp(EntryWords words) {
        return distress.areIn(words.allText() + "\n" + String.join("\n", words.tags()));
    }

    /** The form, with what was typed in it. */
    String form(SignedIn who, EntryForm form, FormKey key, Locale reader, Model model) {
        LocalDate today = today(who);
        DayWords words = new DayWords(reader);
        EntryForm shown = form.shownOn(today);
        model.addAttribute("shown", shown);
        model.addAttribute("key", key);
        model.addAttribute("isNew", key.base() == 0);
        model.addAttribute("today", new Choice(today.toString(), words.day(today)));
        model.addAttribute("yesterday", new Choice(today.minusDays(1).toString(), words.day(today.minusDays(1))));
        model.addAttribute(
                "months",
                Arrays.stream(Month.values())
                        .map(month -> new Choice(String.valueOf(month.getValue()), words.month(month)))
                        .toList());
        model.addAttribute("moods", Mood.values());
        model.addAttribute("prompts", promptsWith(shown.prompt()));
        model.addAttribute("longest", EntryCheck.LONGEST_TEXT);
        model.addAttribute("mostTags", EntryCheck.MOST_TAGS);
        model.addAttribute("longestTag", EntryCheck.LONGEST_TAG);
        model.addAttribute("needsHelp", needsHelp(form.words()));
        return "journal/entry-form";
    }

    /** Today's prompts, and the one of this entry if it is none of them. */
    private List<String> promptsWith(String chosen) {
        if (chosen.isEmpty() || prompts.all().contains(chosen)) {
            return prompts.all();
        }
        return Stream.concat(Stream.of(chosen), prompts.all().stream()).toList();
    }

    /**
     * Both texts, when an entry was changed elsewhere since the writer began.
     *
     * @param key of the form that was sent
     */
    String clash(Entry theirs, EntryForm form, FormKey key, SignedIn who, Locale reader, Model model) {
        DayWords words = new DayWords(reader);
        EntryWords mine = form.words();
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        model.addAttribute("entry", theirs);
        model.addAttribute("changedAt", words.moment(theirs.updatedAt(), who.zone(), today(who)));
        model.addAttribute("lines", LineDifference.of(theirs.words().allText(), mine.allText()));
        model.addAttribute("mine", mine);
        model.addAttribute("myDay", form.chosenDay().map(words::day).orElse(""));
        model.addAttribute("theirDay", words.day(theirs.on()));
        model.addAttribute("other", UUID.randomUUID());
        model.addAttribute("needsHelp", needsHelp(mine) || needsHelp(theirs.words()));
        return "journal/clash";
    }
}
