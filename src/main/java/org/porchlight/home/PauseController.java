package org.porchlight.home;

import java.time.Clock;
import java.time.LocalDate;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Not today", and "later". */
@Controller
class PauseController {

    private final Pauses pauses;
    private final Clock clock;

    PauseController(Pauses pauses, Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    @PostMapping("/home/pauses")
    String create(SignedIn who, @RequestParam(defaultValue = "") String reminder) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), who.zone());
        Reminder.of(reminder).ifPresent(quiet -> pauses.pause(who.id(), quiet, today));
        return "redirect:/home";
    }
}
