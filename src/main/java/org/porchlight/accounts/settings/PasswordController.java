package org.porchlight.accounts.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.PasswordRefused;
import org.porchlight.accounts.signin.PasswordRules;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another password for the same pages; all other sessions end. */
@Controller
class PasswordController {

    private final PasswordChange change;
    private final PasswordRules rules;
    private final RecentPassword recent;

    PasswordController(PasswordChange change, PasswordRules rules, RecentPassword recent) {
        this.change = change;
        this.rules = rules;
        this.recent = recent;
    }

    @GetMapping("/account/password")
    String edit(SignedIn who, HttpServletRequest request, Model model) {
        recent.require(request, RecentPassword.FOR_ONESELF);
        return page(who, model);
    }

    @PostMapping("/account/password")
    String update(
            SignedIn who,
            OpenBox box,
            @RequestParam(name = "new-password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        recent.require(request, RecentPassword.FOR_ONESELF);
        Optional<PasswordRefused> refused = rules.refusal(password, who.name());
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.get());
            return page(who, model);
        }
        change.change(who, box, password, request);
        return "redirect:/account?done=password";
    }

    private static String page(SignedIn who, Model model) {
        model.addAttribute("who", who);
        return "accounts/password";
    }
}
