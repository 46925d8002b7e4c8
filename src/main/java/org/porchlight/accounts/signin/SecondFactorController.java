package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.factors.AuthenticatorCodes;
import org.porchlight.accounts.factors.BackupCodes;
import org.porchlight.accounts.factors.SecondFactors;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code of an authenticator app, or a backup sign-in code, after the password. */
@Controller
class SecondFactorController {

    private final Sessions sessions;
    private final AuthenticatorCodes codes;
    private final BackupCodes backup;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Arrival arrival;

    SecondFactorController(
            Sessions sessions,
            AuthenticatorCodes codes,
            BackupCodes backup,
            SecondFactors factors,
            Attempts attempts,
            Arrival arrival) {
        this.sessions = sessions;
        this.codes = codes;
        this.backup = backup;
        this.factors = factors;
        this.attempts = attempts;
        this.arrival = arrival;
    }

    @GetMapping("/second-factor")
    String blank(HttpServletRequest request, Model model) {
        return sessions.pending(request)
                .map(who -> SecondFactorPage.blank(factors.after(who), KeptWords.NONE, "", model))
                .orElse("redirect:/sign-in");
    }

    @PostMapping("/second-factor")
    String create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignedIn> who = sessions.pending(request);
        Optional<OpenBox> box = sessions.pendingBox(request);
        if (who.isEmpty() || box.isEmpty()) {
            return SignInPage.show(model, response, KeptWords.along(request), next);
        }
        try {
            attempts.secondFactor(who.get().id());
            if (codes.check(who.get().id(), code) || backup.use(who.get().id(), code)) {
                attempts.secondFactorFitted(who.get().id());
                return arrival.enter(new OpenedAccount(who.get(), box.get()), true, next, request, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return SecondFactorPage.blank(factors.after(who.get()), KeptWords.along(request), next, model);
    }
}
