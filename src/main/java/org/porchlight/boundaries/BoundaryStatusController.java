package org.porchlight.boundaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pauses a boundary, retires it, or makes it active again. */
@Controller
class BoundaryStatusController {

    private final BoundaryList boundaries;
    private final Clock clock;

    BoundaryStatusController(BoundaryList boundaries, Clock clock) {
        this.boundaries = boundaries;
        this.clock = clock;
    }

    @PostMapping("/boundaries/{id:[0-9a-f-]{36}}/status")
    String update(@PathVariable UUID id, SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String status) {
        BoundaryStatus to = BoundaryStatus.of(status).orElseThrow(PageNotFound::new);
        boundaries.turn(who.id(), id, to, LocalDate.now(clock.withZone(who.zone())));
        return "redirect:/boundaries/" + id;
    }
}
