package org.porchlight.accounts.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.web.QrCode;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** An authenticator app of one's own: turning it on with a first code, and off again. */
@Controller
class AuthenticatorController {

    private static final String HERE = "redirect:/account/authenticator";

    private final AuthenticatorCodes codes;
    private final AuthenticatorSetUp setUp;
    private final BackupCodes backup;
    private final SecondFactors factors;
    private final FactorChanges changes;
    private final Sessions sessions;
    private final RecentPassword password;
    private final MessageSource messages;

    AuthenticatorController(
            AuthenticatorCodes codes,
            AuthenticatorSetUp setUp,
            BackupCodes backup,
            SecondFactors factors,
            FactorChanges changes,
            Sessions sessions,
            RecentPassword password,
            MessageSource messages) {
        this.codes = codes;
        this.setUp = setUp;
        this.backup = backup;
        this.factors = factors;
        this.changes = changes;
        this.sessions = sessions;
        this.password = password;
        this.messages = messages;
    }

    @GetMapping("/account/authenticator")
    String show(SignedIn who, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        model.addAttribute("isOn", codes.isOn(who.id()));
        model.addAttribute("isNeeded", !factors.mayTurnAppOff(who));
        model.addAttribute("left", backup.left(who.id()));
        return "accounts/authenticator";
    }

    @PostMapping("/account/authenticator")
    String create(SignedIn who, HttpServletRequest request) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return codes.begin(who.id()).isPresent() ? HERE + "/code" : HERE;
    }

    @GetMapping("/account/authenticator/code")
    String edit(SignedIn who, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return begun(who, request, model);
    }

    @PostMapping("/account/authenticator/code")
    String update(
            SignedIn who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        try {
            Optional<List<String>> made = setUp.confirm(who.id(), code);
            if (made.isPresent()) {
                changes.endOtherSessions(who, request);
                sessions.noteSecondFactor(request);
                model.addAttribute("codes", made.get());
                model.addAttribute("isFirst", true);
                return "accounts/backup-codes";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", true);
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return begun(who, request, model);
    }

    @PostMapping("/account/authenticator/off")
    String delete(SignedIn who, HttpServletRequest request) {
        password.require(request, RecentPassword.FOR_ONESELF);
        if (factors.mayTurnAppOff(who)) {
            setUp.turnOff(who.id());
            changes.endOtherSessions(who, request);
        }
        return HERE;
    }

    private String begun(SignedIn who, HttpServletRequest request, Model model) {
        Optional<AuthenticatorSecret> secret = codes.begun(who.id());
        if (secret.isEmpty()) {
            return HERE;
        }
        // the product's name: an app may lie open on a table, so nothing there says what the site is about
        String issuer =
                messages.getMessage("accounts.authenticator.issuer", null, RequestContextUtils.getLocale(request));
        String address = secret.get().address(issuer, who.name());
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.of(address));
        model.addAttribute("groups", secret.get().groups());
        return "accounts/authenticator-code";
    }
}
