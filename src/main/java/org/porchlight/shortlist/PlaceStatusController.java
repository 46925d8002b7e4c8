package org.porchlight.shortlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.accounts.SignedIn;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves a place on the board, by select and button. */
@Controller
class PlaceStatusController {

    private final Shortlist places;

    PlaceStatusController(Shortlist places) {
        this.places = places;
    }

    /** @param to "board" to come back to the board; to the place's page otherwise */
    @PostMapping(ShortlistController.PLACE + "/status")
    String update(
            @PathVariable UUID id,
            SignedIn who,
            OpenBox box,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String to) {
        PlaceStatus wanted = PlaceStatus.of(status).orElseThrow(PageNotFound::new);
        places.turn(box, id, document -> {
            LocalDate day = day(until);
            return document.turned(
                    wanted,
                    wanted == PlaceStatus.WAITING_LIST ? (day == null ? document.waitingUntil() : day) : null,
                    wanted.isHopeful() ? document.callBackOn() : null);
        });
        return to.equals("board") ? "redirect:/shortlist#place-" + id : "redirect:/shortlist/" + id;
    }

    /** A day that is none is left out: the move is what was asked for. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
