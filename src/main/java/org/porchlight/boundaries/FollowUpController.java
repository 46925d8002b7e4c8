package org.porchlight.boundaries;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a boundary went: one tap is enough, a note may follow, and then what to do with it. */
@Controller
class FollowUpController {

    private final BoundaryList boundaries;
    private final FollowUps followUps;
    private final Clock clock;

    FollowUpController(BoundaryList boundaries, FollowUps followUps, Clock clock) {
        this.boundaries = boundaries;
        this.followUps = followUps;
        this.clock = clock;
    }

    private LocalDate today(SignedIn who) {
        return LocalDate.now(clock.withZone(who.zone()));
    }

    @PostMapping("/boundaries/{id:[0-9a-f-]{36}}/follow-ups")
    String create(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String once) {
        Outcome how = Outcome.of(outcome).orElseThrow(PageNotFound::new);
        UUID noted = followUps.note(box, id, how, BoundaryList.once(once), today(who));
        return "redirect:/boundaries/" + id + "/follow-ups/" + noted;
    }

    @GetMapping("/boundaries/{id:[0-9a-f-]{36}}/follow-ups/{followUp:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, @PathVariable UUID followUp, SignedIn who, OpenBox box, Model model) {
        FollowUp.Words words = followUps.read(box, id, followUp).words();
        if (words == null) {
            return "redirect:/boundaries/" + id;
        }
        return page(id, followUp, words, List.of(), box, model);
    }

    @PostMapping("/boundaries/{id:[0-9a-f-]{36}}/follow-ups/{followUp:[0-9a-f-]{36}}")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID followUp,
            SignedIn who,
            OpenBox box,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String felt,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletResponse response) {
        FollowUpForm form = new FollowUpForm(note, felt);
        if (!form.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FollowUp.Words words = followUps.read(box, id, followUp).words();
            String outcome = words == null ? "" : words.outcome();
            return page(
                    id, followUp, new FollowUp.Words(outcome, form.note(), form.felt()), form.problems(), box, model);
        }
        followUps.write(box, id, followUp, form.note(), form.felt());
        return switch (next) {
            case "keep" -> {
                boundaries.reviewLater(who.id(), id, today(who));
                yield "redirect:/boundaries";
            }
            case "shrink", "change" -> "redirect:/boundaries/" + id + "/edit";
            case "drop" -> {
                boundaries.turn(who.id(), id, BoundaryStatus.RETIRED, today(who));
                yield "redirect:/boundaries";
            }
            default -> "redirect:/boundaries/" + id;
        };
    }

    private String page(
            UUID id, UUID followUp, FollowUp.Words words, List<FieldProblem> problems, OpenBox box, Model model) {
        model.addAttribute("kept", boundaries.read(box, id));
        model.addAttribute("followUp", followUp);
        model.addAttribute("words", words);
        model.addAttribute("hard", FollowUps.isHard(followUps.of(box, id)));
        model.addAttribute("longest", BoundaryForm.LONGEST_PARAGRAPH);
        model.addAttribute("problems", new ArrayList<>(problems));
        model.addAttribute("wrong", FieldProblem.byField(problems));
        return "boundaries/follow-up";
    }
}
