package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.web.SitePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with name and password, which also opens the box. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Arrival arrival;

    SignInController(SignIn signIn, Sessions sessions, Arrival arrival) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in")
    String blank(
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (sessions.signedIn(request).isPresent()) {
            return "redirect:" + SitePath.orElse(next, Arrival.HOME);
        }
        return SignInPage.blank(model, response, KeptWords.NONE, SitePath.orElse(next, ""));
    }

    @PostMapping("/sign-in")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "own-device", defaultValue = "false") boolean ownDevice,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        // a form without a button pressed comes from the sign-up page, with words to keep
        if (request.getParameter("start") != null || !SecureConnection.protects(request)) {
            return SignInPage.blank(model, response, KeptWords.along(request), SitePath.orElse(next, ""));
        }
        SignInForm form = new SignInForm(name, password, ownDevice);
        try {
            return signIn.with(form, request)
                    .map(opened -> {
                        if (ownDevice) {
                            signIn.remember(opened, request, response);
                        }
                        return arrival.arrive(opened, next, request, model);
                    })
                    .orElseGet(() ->
                            again(form, HttpStatus.UNPROCESSABLE_CONTENT, "wrong", true, request, response, model));
        } catch (TooManyAttempts many) {
            return again(form, HttpStatus.TOO_MANY_REQUESTS, "wait", many.minutes(), request, response, model);
        }
    }

    private static String again(
            SignInForm form,
            HttpStatus status,
            String what,
            Object detail,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute(what, detail);
        model.addAttribute("form", form.withoutPassword());
        String next = request.getParameter("next");
        return SignInPage.blank(
                model, response, KeptWords.along(request), SitePath.orElse(next == null ? "" : next, ""));
    }
}
