package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.privacy.OpenBox;
import org.porchlight.platform.web.SitePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The password once more: after a while without a request, and before anything that must not happen by mistake. */
@Controller
class UnlockController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Arrival arrival;

    UnlockController(SignIn signIn, Sessions sessions, Arrival arrival) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.arrival = arrival;
    }

    @GetMapping("/unlock")
    String blank(
            SignedIn who, @RequestParam(defaultValue = "") String next, HttpServletResponse response, Model model) {
        return UnlockPage.blank(who, KeptWords.NONE, SitePath.orElse(next, ""), model, response);
    }

    @PostMapping("/unlock")
    String create(
            SignedIn who,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Optional<OpenBox> box = signIn.again(who, password, request);
            if (box.isPresent()) {
                sessions.open(request, box.get());
                return arrival.onward(next, request, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return UnlockPage.blank(who, KeptWords.along(request), SitePath.orElse(next, ""), model, response);
    }
}
