package org.porchlight.shortlist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.AboutUs;
import org.porchlight.accounts.SignedIn;
import org.porchlight.directory.ListingChecks;
import org.porchlight.directory.Listings;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.worksheets.sheet.Answered;
import org.porchlight.worksheets.sheet.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calls to a place: all of them, a new one with what to say, and one to change. */
@Controller
class CallController {

    static final String CALLS = ShortlistController.PLACE + "/calls";
    static final String CALL = CALLS + "/{call:[0-9a-f-]{36}}";

    /** Calls of one page. */
    private static final int PAGE = 25;

    /** A phone's clock may run ahead of ours by this much. */
    private static final int MINUTES_AHEAD = 5;

    private final Shortlist places;
    private final CallLog calls;
    private final PlacePage page;
    private final FormPages forms;
    private final AboutUs aboutUs;
    private final CallScript script;
    private final Listings listings;
    private final ListingChecks checks;

    CallController(
            Shortlist places,
            CallLog calls,
            PlacePage page,
            FormPages forms,
            AboutUs aboutUs,
            CallScript script,
            Listings listings,
            ListingChecks checks) {
        this.places = places;
        this.calls = calls;
        this.page = page;
        this.forms = forms;
        this.aboutUs = aboutUs;
        this.script = script;
        this.listings = listings;
        this.checks = checks;
    }

    @GetMapping(CALLS)
    String list(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(name = "page", defaultValue = "1") String wanted,
            Model model) {
        List<LoggedCall> all = calls.of(box, places.read(box, id).id());
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int number = Math.min(pages, Math.max(1, FormPages.number(wanted)));
        model.addAttribute("place", places.read(box, id));
        model.addAttribute("calls", page.lines(all.subList((number - 1) * PAGE, Math.min(all.size(), number * PAGE))));
        model.addAttribute("callWords", forms.words(FormPages.CALL));
        model.addAttribute("count", all.size());
        model.addAttribute("page", number);
        model.addAttribute("pages", pages);
        return "shortlist/calls";
    }

    /** @param begun the draft to go on with; may be empty */
    @GetMapping(CALLS + "/new")
    String blank(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(name = "draft", defaultValue = "") String begun,
            Model model,
            HttpServletResponse response) {
        SavedPlace place = places.read(box, id);
        MultiValueMap<String, String> typed = calls.drafts(box, id).stream()
                .filter(draft -> draft.id().toString().equals(begun))
                .map(CallLog.CallDraft::typed)
                .findFirst()
                .orElseGet(() -> beginning(place, who));
        model.addAttribute("continues", begun);
        return form(place, UUID.randomUUID(), typed, List.of(), who, box, model, response);
    }

    /** A call is mostly logged while it is made, or just after. */
    private MultiValueMap<String, String> beginning(SavedPlace place, SignedIn who) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("calledOn", forms.today(who).toString());
        typed.set("calledAt", forms.now(who).toString());
        if (place.notes() != null && !place.notes().phone().isEmpty()) {
            typed.set("number", place.notes().phone());
        }
        return typed;
    }

    private String form(
            SavedPlace place,
            UUID once,
            MultiValueMap<String, String> typed,
            List<FieldProblem> problems,
            SignedIn who,
            OpenBox box,
            Model model,
            HttpServletResponse response) {
        forms.fill(LoggedCall.SHEET, FormPages.CALL, typed, problems, model, response);
        model.addAttribute("place", place);
        model.addAttribute("once", once);
        model.addAttribute("draft", UUID.randomUUID());
        model.addAttribute("script", script.lines(aboutUs.of(box)));
        return "shortlist/call-form";
    }

    @PostMapping(CALLS)
    String create(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SavedPlace place = places.find(box, id).orElse(null);
        if (place == null) {
            return forms.gone(LoggedCall.SHEET, FormPages.CALL, fields, model, response);
        }
        UUID once = FormPages.id(fields.getFirst("once"));
        Answered<CallNotes> answered = LoggedCall.SHEET.read(fields, forms.days(who), null);
        List<FieldProblem> problems = problems(answered, who);
        if (!problems.isEmpty()) {
            String continues = fields.getFirst("continues");
            model.addAttribute("continues", continues == null ? "" : continues);
            return form(place, once, answered.typed(), problems, who, box, model, response);
        }
        CallNotes notes = answered.answers();
        boolean fresh = calls.log(box, id, once, notes);
        for (String begun : List.of("draft", "continues")) {
            calls.forgetDraft(who.id(), FormPages.id(fields.getFirst(begun)));
        }
        if (fresh) {
            check(place, notes, who);
        }
        return notes.outcome().equals("appointment")
                ? "redirect:/shortlist/" + id + "/appointments/new"
                : "redirect:/shortlist/" + id;
    }

    private List<FieldProblem> problems(Answered<CallNotes> answered, SignedIn who) {
        List<FieldProblem> problems = new ArrayList<>(answered.problems());
        CallNotes notes = answered.answers();
        if (notes.outcome().isEmpty()
                && problems.stream().noneMatch(p -> p.field().equals("outcome"))) {
            problems.add(0, FieldProblem.of("outcome", "shortlist.problem.outcome"));
        }
        LocalDate on = notes.calledOn();
        LocalTime at = notes.calledAt();
        if (on != null && at != null && on.equals(forms.today(who)) && isAhead(at, forms.now(who))) {
            problems.add(FieldProblem.of("calledAt", "shortlist.problem.call-ahead"));
        }
        return problems;
    }

    private static boolean isAhead(LocalTime at, LocalTime now) {
        return at.toSecondOfDay() > now.toSecondOfDay() + MINUTES_AHEAD * 60;
    }

    /** Getting through under a number of the list is a check of that listing; only the day is told. */
    private void check(SavedPlace place, CallNotes notes, SignedIn who) {
        @Nullable
        Long listing = place.document() == null ? null : place.document().listing();
        if (listing == null || !notes.gotThrough() || notes.number().isEmpty()) {
            return;
        }
        boolean listed = listings.show(listing).stream()
                .flatMap(view -> view.phones().stream())
                .anyMatch(phone -> PlaceCards.digits(phone.printed()).equals(PlaceCards.digits(notes.number())));
        if (listed) {
            checks.byPhone(listing, notes.calledOn() == null ? forms.today(who) : notes.calledOn());
        }
    }

    @GetMapping(CALL + "/edit")
    String edit(
            @PathVariable UUID id,
            @PathVariable UUID call,
            SignedIn who,
            OpenBox box,
            Model model,
            HttpServletResponse response) {
        LoggedCall logged = calls.read(box, id, call);
        CallNotes notes = logged.notes();
        if (notes == null) {
            return "redirect:/shortlist/" + id;
        }
        model.addAttribute("base", logged.version());
        model.addAttribute("call", logged);
        return form(places.read(box, id), call, LoggedCall.SHEET.fields(notes), List.of(), who, box, model, response);
    }

    @PostMapping(CALL)
    String update(
            @PathVariable UUID id,
            @PathVariable UUID call,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SavedPlace place = places.find(box, id).orElse(null);
        if (place == null) {
            return forms.gone(LoggedCall.SHEET, FormPages.CALL, fields, model, response);
        }
        LoggedCall logged;
        try {
            logged = calls.read(box, id, call);
        } catch (PageNotFound deleted) {
            return forms.gone(LoggedCall.SHEET, FormPages.CALL, fields, model, response);
        }
        Answered<CallNotes> answered = LoggedCall.SHEET.read(fields, forms.days(who), logged.notes());
        List<FieldProblem> problems = problems(answered, who);
        int base = FormPages.number(fields.getFirst("base"));
        model.addAttribute("call", logged);
        if (!problems.isEmpty()) {
            model.addAttribute("base", base);
            return form(place, call, answered.typed(), problems, who, box, model, response);
        }
        Optional<LoggedCall> clash = calls.rewrite(box, id, call, base, answered.answers());
        if (clash.isEmpty()) {
            return "redirect:/shortlist/" + id + "/calls";
        }
        model.addAttribute("base", clash.get().version());
        String shown = form(place, call, answered.typed(), List.of(), who, box, model, response);
        forms.clash(
                LoggedCall.SHEET,
                FormPages.CALL,
                answered.answers(),
                clash.get().notes(),
                model,
                response);
        return shown;
    }
}
