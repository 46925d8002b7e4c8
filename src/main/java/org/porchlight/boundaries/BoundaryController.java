package org.porchlight.boundaries;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The boundaries that somebody keeps: the list, and one of them to read and to change. */
@Controller
class BoundaryController {

    private final BoundaryList boundaries;
    private final FollowUps followUps;
    private final BuilderPage builder;
    private final Clock clock;

    BoundaryController(BoundaryList boundaries, FollowUps followUps, BuilderPage builder, Clock clock) {
        this.boundaries = boundaries;
        this.followUps = followUps;
        this.builder = builder;
        this.clock = clock;
    }

    private LocalDate today(SignedIn who) {
        return LocalDate.now(clock.withZone(who.zone()));
    }

    /** A boundary in the list, with the key that keeps two taps from being two follow-ups. */
    record Line(KeptBoundary kept, boolean due, UUID once) {}

    @GetMapping("/boundaries")
    String list(SignedIn who, OpenBox box, Model model) {
        LocalDate today = today(who);
        List<Line> lines = boundaries.all(box, today).stream()
                .map(kept -> new Line(kept, kept.isDue(today), UUID.randomUUID()))
                .toList();
        model.addAttribute(
                "lines",
                lines.stream()
                        .filter(line -> line.kept().status() != BoundaryStatus.RETIRED)
                        .toList());
        model.addAttribute(
                "retired",
                lines.stream()
                        .filter(line -> line.kept().status() == BoundaryStatus.RETIRED)
                        .toList());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("most", BoundaryPage.MOST);
        return "boundaries/list";
    }

    /** Keeps what was written: in this form, or on the page that was made before signing in. */
    @PostMapping("/boundaries")
    String create(
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        List<BoundaryForm> all = BoundaryPage.sent(fields).all();
        LocalDate today = today(who);
        for (BoundaryForm form : all) {
            List<FieldProblem> problems = form.problems(today);
            if (!problems.isEmpty()) {
                List<BoundaryForm> rest = new ArrayList<>(all);
                rest.remove(form);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return builder.show(form, rest, problems, model, response);
            }
        }
        List<UUID> kept = boundaries.keep(box, all, today);
        return kept.size() == 1 ? "redirect:/boundaries/" + kept.get(0) : "redirect:/boundaries";
    }

    @GetMapping("/boundaries/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, SignedIn who, OpenBox box, Model model) {
        KeptBoundary kept = boundaries.read(box, id);
        List<FollowUp> wentSo = followUps.of(box, id);
        model.addAttribute("kept", kept);
        model.addAttribute("due", kept.isDue(today(who)));
        model.addAttribute("wentSo", wentSo);
        model.addAttribute("hard", FollowUps.isHard(wentSo));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("once", UUID.randomUUID());
        return "boundaries/boundary";
    }

    @GetMapping("/boundaries/{id:[0-9a-f-]{36}}/edit")
    String edit(@PathVariable UUID id, SignedIn who, OpenBox box, Model model, HttpServletResponse response) {
        KeptBoundary kept = boundaries.read(box, id);
        if (!kept.isOpen()) {
            return "redirect:/boundaries/" + id;
        }
        return form(kept, BoundaryForm.of(kept, today(who)), kept.version(), List.of(), model, response);
    }

    @PostMapping("/boundaries/{id:[0-9a-f-]{36}}")
    String update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String base,
            Model model,
            HttpServletResponse response) {
        KeptBoundary kept = boundaries.read(box, id);
        BoundaryForm form = BoundaryPage.sent(fields).all().stream().findFirst().orElseThrow(PageNotFound::new);
        int begunWith = base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : -1;
        List<FieldProblem> problems = form.problems(today(who));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(kept, form, begunWith, problems, model, response);
        }
        Optional<KeptBoundary> other = boundaries.change(box, id, form, begunWith, today(who));
        if (other.isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            BuilderPage.keepPrivate(response);
            model.addAttribute("theirs", other.get());
            model.addAttribute("mine", CardView.of(form.text(), form.reviewDay(today(who))));
            model.addAttribute("hidden", BoundaryPage.hidden(List.of(form)));
            return "boundaries/clash";
        }
        return "redirect:/boundaries/" + id;
    }

    private String form(
            KeptBoundary kept,
            BoundaryForm form,
            int base,
            List<FieldProblem> problems,
            Model model,
            HttpServletResponse response) {
        builder.show(form, List.of(), problems, model, response);
        model.addAttribute("kept", kept);
        model.addAttribute("base", base);
        return "boundaries/edit";
    }
}
