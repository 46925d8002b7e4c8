package org.porchlight.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.AboutUs.Answers;
import org.porchlight.accounts.LinksOut;
import org.porchlight.accounts.RecoveryReminder;
import org.porchlight.accounts.SignedIn;
import org.porchlight.boundaries.BoundaryList;
import org.porchlight.guide.Guide;
import org.porchlight.journal.Journal;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.worksheets.Worksheets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of who is signed in: a greeting, one small thing, and the way to everything. */
@Controller
class FirstPageController {

    /** The five words of the journal's own picker, in its order. */
    static final List<String> MOODS = List.of("heavy", "low", "steady", "hopeful", "calm");

    private final Guide guide;
    private final StepProgress progress;
    private final Pauses pauses;
    private final AboutUs aboutUs;
    private final RecoveryReminder recovery;
    private final GriefHelp grief;
    private final BoundaryList boundaries;
    private final Journal journal;
    private final Worksheets worksheets;
    private final PlacesDue placesDue;
    private final LinksOut links;
    private final Clock clock;

    FirstPageController(
            Guide guide,
            StepProgress progress,
            Pauses pauses,
            AboutUs aboutUs,
            RecoveryReminder recovery,
            GriefHelp grief,
            BoundaryList boundaries,
            Journal journal,
            Worksheets worksheets,
            PlacesDue placesDue,
            LinksOut links,
            Clock clock) {
        this.guide = guide;
        this.progress = progress;
        this.pauses = pauses;
        this.aboutUs = aboutUs;
        this.recovery = recovery;
        this.grief = grief;
        this.boundaries = boundaries;
        this.journal = journal;
        this.worksheets = worksheets;
        this.placesDue = placesDue;
        this.links = links;
        this.clock = clock;
    }

    /** A step as the list shows it. */
    record StepRow(int number, String title, StepStatus status) {}

    @GetMapping("/home")
    String show(SignedIn who, OpenBox box, HttpServletRequest request, Locale reader, Model model) {
        Answers answers = aboutUs.of(box);
        LocalDate today = LocalDate.ofInstant(clock.instant(), who.zone());
        model.addAttribute("who", who);
        if (answers.bereaved()) {
            grief.fill(model, answers, request);
            return "home/grief";
        }
        PartOfDay now = PartOfDay.of(LocalTime.ofInstant(clock.instant(), who.zone()));
        model.addAttribute("greeting", now.value());
        model.addAttribute("tonight", now.isTonight());
        model.addAttribute("knowsUs", !answers.isEmpty());
        model.addAttribute(
                "journal", JournalLine.of(journal.lastWrittenOn(who.id()).orElse(null), today, reader));
        model.addAttribute("moods", MOODS);
        fill(who, box, today, model);
        return "home/home";
    }

    private void fill(SignedIn who, OpenBox box, LocalDate today, Model model) {
        Map<Integer, StepStatus> statuses = progress.of(who.id());
        // a step is begun once one of its pages is kept; what the family says about it goes before
        worksheets
                .stepsBegun(who.id())
                .forEach(step -> statuses.replace(step, StepStatus.NOT_STARTED, StepStatus.IN_PROGRESS));
        Set<Reminder> quiet = pauses.on(who.id(), today);
        boolean recoveryDue = !quiet.contains(Reminder.RECOVERY_CODE) && recovery.isDue(who.id());
        int reviewsDue = boundaries.due(who.id(), today).count();
        int sheetsDue = worksheets.due(who.id(), today);
        Optional<NextThing> next = quiet.contains(Reminder.NEXT_THING)
                ? Optional.empty()
                : NextThing.of(recoveryDue, placesDue.next(box, who), reviewsDue, sheetsDue, guide.steps(), statuses);
        model.addAttribute("next", next.orElse(null));
        // one line, and only where the card does not say it already
        model.addAttribute("recoveryDue", recoveryDue && next.isEmpty());
        model.addAttribute("placesKept", placesDue.count(who.id()));
        model.addAttribute("reviewsDue", reviewsDue);
        model.addAttribute("sheetsDue", sheetsDue);
        model.addAttribute("linksOpen", links.open(who.id()));
        model.addAttribute("steps", rows(statuses));
        model.addAttribute("statuses", StepStatus.values());
        model.addAttribute(
                "open",
                statuses.values().stream()
                        .filter(status -> status != StepStatus.COMPLETED)
                        .count());
    }

    private List<StepRow> rows(Map<Integer, StepStatus> statuses) {
        return guide.steps().stream()
                .map(step -> new StepRow(
                        step.number(), step.title(), statuses.getOrDefault(step.number(), StepStatus.NOT_STARTED)))
                .toList();
    }
}
