package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.privacy.OpenBox;
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

    private final Accounts accounts;
    private final Boxes boxes;
    private final Sessions sessions;
    private final Arrival arrival;

    SignInController(Accounts accounts, Boxes boxes, Sessions sessions, Arrival arrival) {
        this.accounts = accounts;
        this.boxes = boxes;
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
        Optional<AccountName> typed = AccountName.of(name);
        Optional<SignedIn> who = typed.flatMap(accounts::named);
        Optional<OpenBox> box = Optional.empty();
        if (who.isPresent()) {
            box = boxes.open(who.get().id(), password);
        } else {
            boxes.pretend(password);
        }
        if (who.isEmpty() || box.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
            model.addAttribute("form", new SignInForm(name, "", ownDevice));
            return SignInPage.blank(model, response, KeptWords.along(request), SitePath.orElse(next, ""));
        }
        return arrival.arrive(who.get(), box.get(), next, request, model);
    }
}
