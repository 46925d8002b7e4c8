package org.porchlight.home;

import org.porchlight.accounts.SignedIn;
import org.porchlight.guide.Guide;
import org.porchlight.guide.Step;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes what a person has said about a step, as often as they like. */
@Controller
class StepProgressController {

    private final Guide guide;
    private final StepProgress progress;

    StepProgressController(Guide guide, StepProgress progress) {
        this.guide = guide;
        this.progress = progress;
    }

    @PostMapping("/home/steps/{number:[0-9]{1,2}}")
    String update(SignedIn who, @PathVariable int number, @RequestParam(defaultValue = "") String status) {
        Step step = guide.step(number).orElseThrow(PageNotFound::new);
        StepStatus.of(status).ifPresent(to -> progress.mark(who.id(), step.number(), to));
        return "redirect:/home#step-" + step.number();
    }
}
