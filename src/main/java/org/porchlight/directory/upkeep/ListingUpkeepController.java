package org.porchlight.directory.upkeep;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.directory.ListingBrief;
import org.porchlight.directory.ListingChecks;
import org.porchlight.directory.Listings;
import org.porchlight.directory.ProblemReason;
import org.porchlight.directory.ProblemWitness;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One place for administrators: what was reported, one press for each answer, and what was changed before. */
@Controller
class ListingUpkeepController {

    private static final String PAGE = "/admin/places/{id:[0-9]{1,18}}";
    private static final int LONGEST = 60;

    private final ListingUpkeep upkeep;
    private final Listings listings;
    private final ListingChecks checks;
    private final Accounts accounts;
    private final Clock clock;

    ListingUpkeepController(
            ListingUpkeep upkeep, Listings listings, ListingChecks checks, Accounts accounts, Clock clock) {
        this.upkeep = upkeep;
        this.listings = listings;
        this.checks = checks;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String done, SignedIn who, Model model) {
        String said = ListingAnswer.of(done).isPresent() || done.equals("undone") || done.equals("kept") ? done : "";
        return page(id, said, null, who, model);
    }

    /** @param refused the number that was typed, if it cannot be dialled */
    private String page(long id, String done, @Nullable String refused, SignedIn who, Model model) {
        ListingBrief place = listings.briefs(List.of(id)).stream().findFirst().orElseThrow(PageNotFound::new);
        List<ListingUpkeep.Change> changes = upkeep.changes(id);
        List<ListingUpkeep.Report> reports = upkeep.reports(id);
        model.addAttribute("place", place);
        model.addAttribute("reports", reports);
        model.addAttribute("seen", reports.isEmpty() ? 0 : reports.get(0).id());
        model.addAttribute(
                "reasonKeys",
                keys(
                        reports,
                        r -> ProblemReason.of(r.reason())
                                .map(ProblemReason::messageKey)
                                .orElse("")));
        model.addAttribute(
                "witnessKeys",
                keys(
                        reports,
                        r -> ProblemWitness.of(r.knownBy())
                                .map(ProblemWitness::messageKey)
                                .orElse("")));
        model.addAttribute("changes", changes);
        model.addAttribute("names", names(changes));
        model.addAttribute("suggestion", upkeep.suggestion(id).orElse(null));
        model.addAttribute("checkedOn", checks.lastByPhone(id).orElse(null));
        model.addAttribute("zone", who.zone());
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        return "directory/upkeep";
    }

    private static Map<Long, String> keys(
            List<ListingUpkeep.Report> reports, Function<ListingUpkeep.Report, String> key) {
        return reports.stream().collect(Collectors.toMap(ListingUpkeep.Report::id, key));
    }

    /** Who made the changes, by the account's name as long as there is one. */
    private Map<UUID, String> names(List<ListingUpkeep.Change> changes) {
        return changes.stream()
                .map(ListingUpkeep.Change::changedBy)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> accounts.summary(id).map(AccountSummary::name).orElse("")));
    }

    @PostMapping(PAGE)
    String update(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "0") String seen,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        ListingAnswer said = ListingAnswer.of(answer).orElseThrow(PageNotFound::new);
        long newest = seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
        String typed = number.strip();
        try {
            if (typed.length() > LONGEST) {
                throw new NumberRefused();
            }
            if (!upkeep.answer(id, said, typed, newest, who.id(), LocalDate.now(clock.withZone(who.zone())))) {
                throw new PageNotFound();
            }
        } catch (NumberRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, "", typed, who, model);
        }
        return "redirect:/admin/places/" + id + "?done=" + said.value();
    }

    @PostMapping(PAGE + "/changes/{change:[0-9]{1,18}}/undo")
    String delete(@PathVariable long id, @PathVariable long change, SignedIn who) {
        // a change that another window took back already is what was asked for
        upkeep.undo(id, change, who.id());
        return "redirect:/admin/places/" + id + "?done=undone";
    }

    @PostMapping(PAGE + "/suggestion")
    String edit(@PathVariable long id, @RequestParam(defaultValue = "") String take, SignedIn who) {
        if (take.equals("list")) {
            upkeep.takeSuggestion(id, who.id());
            return "redirect:/admin/places/" + id + "?done=undone";
        }
        upkeep.keepOurs(id);
        return "redirect:/admin/places/" + id + "?done=kept";
    }
}
