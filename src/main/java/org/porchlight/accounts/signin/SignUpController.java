package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.platform.web.SitePath;
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
    private final Arrival arrival;

    SignUpController(SignUp signUp, Arrival arrival) {
        this.signUp = signUp;
        this.arrival = arrival;
    }

    @GetMapping("/sign-up")
    String blank(@RequestParam(defaultValue = "") String next, HttpServletResponse response, Model model) {
        model.addAttribute("form", new SignUpForm("", "", ""));
        return page(KeptWords.NONE, SitePath.orElse(next, ""), response, model);
    }

    @PostMapping("/sign-up")
    String create(
            @ModelAttribute("form") SignUpForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignUp.Made> made = signUp.make(form, errors);
        if (made.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(KeptWords.along(request), SitePath.orElse(next, ""), response, model);
        }
        return arrival.arrive(made.get().who(), made.get().box(), next, request, model);
    }

    private static String page(KeptWords words, String next, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("kept", words);
        model.addAttribute("next", next);
        return "accounts/sign-up";
    }
}
