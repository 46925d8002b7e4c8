package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.Limit;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.factors.Passkeys;
import org.porchlight.accounts.factors.SecondFactors;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.web.ClientAddress;
import org.porchlight.platform.web.SitePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a passkey, alone or after the password. Alone it opens no box. */
@Controller
class PasskeySignInController {

    /** Nobody can guess one; this spares the work. */
    private static final Limit TRIES = new Limit("passkey", 50, Duration.ofMinutes(15));

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Arrival arrival;

    PasskeySignInController(
            Passkeys passkeys,
            SecondFactors factors,
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            Arrival arrival) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.arrival = arrival;
    }

    @PostMapping("/sign-in/passkey")
    String create(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            attempts.count(TRIES, ClientAddress.of(request).value());
            Optional<SignedIn> who = passkeys.check(credential, request).flatMap(accounts::signedIn);
            if (who.isPresent()) {
                return arrival.withPasskey(who.get(), next, request, response, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unknown", true);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        KeptWords words = KeptWords.along(request);
        return sessions.pending(request)
                .map(waiting -> SecondFactorPage.blank(factors.after(waiting), words, next, model))
                .orElseGet(() -> SignInPage.blank(model, response, words, SitePath.orElse(next, "")));
    }
}
