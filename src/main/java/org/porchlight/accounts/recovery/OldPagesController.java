package org.porchlight.accounts.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening pages from before a reset, with the password or the recovery code that opened them then. At any later time. */
@Controller
class OldPagesController {

    private final Boxes boxes;
    private final Sessions sessions;
    private final Attempts attempts;

    OldPagesController(Boxes boxes, Sessions sessions, Attempts attempts) {
        this.boxes = boxes;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @GetMapping("/old-pages")
    String show(SignedIn who, OpenBox box, Model model) {
        model.addAttribute("locked", boxes.hasLockedPages(box));
        return "accounts/old-pages";
    }

    @PostMapping("/old-pages")
    String update(
            SignedIn who,
            OpenBox box,
            @RequestParam(name = "password", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("locked", true);
        try {
            attempts.signIn(who.name(), ClientAddress.of(request), Optional.empty());
            Optional<OpenBox> wider = boxes.openOlder(box, typed);
            if (wider.isPresent()) {
                attempts.signedIn(who.name(), ClientAddress.of(request), Optional.empty());
                sessions.open(request, wider.get());
                return "redirect:/old-pages";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return "accounts/old-pages";
    }
}
