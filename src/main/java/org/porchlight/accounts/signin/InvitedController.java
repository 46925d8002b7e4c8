package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.porchlight.accounts.admission.Invitations;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.Limit;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation leads. It is used up when the account is made, not when it is looked at. */
@Controller
class InvitedController {

    /** Nobody can guess an invitation; this spares the work. */
    private static final Limit TRIES = new Limit("invitation", 30, Duration.ofHours(1));

    private final SignUp signUp;
    private final SignUpPage page;
    private final Attempts attempts;

    InvitedController(SignUp signUp, SignUpPage page, Attempts attempts) {
        this.signUp = signUp;
        this.page = page;
        this.attempts = attempts;
    }

    @GetMapping(Invitations.PAGE)
    String blank(@RequestParam(defaultValue = "") String next, HttpServletResponse response, Model model) {
        return page.otherwise(KeptWords.NONE, next, response, model);
    }

    @PostMapping(Invitations.PAGE)
    String create(
            @RequestParam(defaultValue = "") String invitation,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        KeptWords words = KeptWords.along(request);
        try {
            attempts.count(TRIES, ClientAddress.of(request).value());
            if (!invitation.isBlank() && signUp.isAllowed(invitation.strip())) {
                model.addAttribute("form", new SignUpForm("", "", invitation.strip(), ""));
                return SignUpPage.form(words, next, response, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return page.otherwise(words, next, response, model);
    }
}
