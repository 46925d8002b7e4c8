package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making an account: a name of one's own choice and a password, nothing else. */
@Controller
class SignUpController {

    private final SignUp signUp;
    private final SignUpPage page;
    private final Arrival arrival;

    SignUpController(SignUp signUp, SignUpPage page, Arrival arrival) {
        this.signUp = signUp;
        this.page = page;
        this.arrival = arrival;
    }

    @GetMapping("/sign-up")
    String blank(@RequestParam(defaultValue = "") String next, HttpServletResponse response, Model model) {
        return empty(KeptWords.NONE, next, response, model);
    }

    @PostMapping("/sign-up")
    String create(
            @ModelAttribute("form") SignUpForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        KeptWords words = KeptWords.along(request);
        // a form without a button pressed comes from the sign-in page, with words to keep
        if (request.getParameter("start") != null || !SecureConnection.protects(request)) {
            return empty(words, next, response, model);
        }
        if (!signUp.isAllowed(form.invitationTyped())) {
            return refused(words, next, response, model);
        }
        try {
            Optional<OpenedAccount> made = signUp.make(form, ClientAddress.of(request), errors);
            if (made.isPresent()) {
                return arrival.arrive(made.get(), next, request, model);
            }
            if (errors.hasGlobalErrors()) {
                return refused(words, next, response, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return SignUpPage.form(words, next, response, model);
    }

    private String empty(KeptWords words, String next, HttpServletResponse response, Model model) {
        if (!signUp.isAllowed("")) {
            return page.otherwise(words, next, response, model);
        }
        model.addAttribute("form", new SignUpForm("", "", "", ""));
        return SignUpPage.form(words, next, response, model);
    }

    private String refused(KeptWords words, String next, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", true);
        return page.otherwise(words, next, response, model);
    }
}
