package org.porchlight.accounts.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.accounts.signin.RecentPassword;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own passkeys: to look at, to add and to remove. */
@Controller
class PasskeysController {

    private static final String HERE = "redirect:/account/passkeys";
    private static final int LONGEST_LABEL = 60;

    /** Nobody has so many devices; a script that goes wrong may not fill the table. */
    private static final int MOST = 20;

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final FactorChanges changes;
    private final Sessions sessions;
    private final RecentPassword password;

    PasskeysController(
            Passkeys passkeys,
            SecondFactors factors,
            FactorChanges changes,
            Sessions sessions,
            RecentPassword password) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.changes = changes;
        this.sessions = sessions;
        this.password = password;
    }

    @GetMapping("/account/passkeys")
    String list(SignedIn who, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return page(who, model);
    }

    @PostMapping("/account/passkeys")
    String create(
            SignedIn who,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            return again("label", who, response, model);
        }
        if (passkeys.count(who.id()) >= MOST || !passkeys.register(who, credential, name, request)) {
            return again("refused", who, response, model);
        }
        changes.endOtherSessions(who, request);
        // it was used just now; without this the person would be asked for it at once
        sessions.noteSecondFactor(request);
        return HERE;
    }

    @PostMapping("/account/passkeys/remove")
    String delete(
            SignedIn who,
            @RequestParam(defaultValue = "") String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        if (!factors.mayRemovePasskey(who)) {
            return again("needed", who, response, model);
        }
        if (passkeys.remove(who.id(), id)) {
            changes.endOtherSessions(who, request);
        }
        return HERE;
    }

    private String again(String problem, SignedIn who, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return page(who, model);
    }

    private String page(SignedIn who, Model model) {
        model.addAttribute("passkeys", passkeys.of(who));
        return "accounts/passkeys";
    }
}
