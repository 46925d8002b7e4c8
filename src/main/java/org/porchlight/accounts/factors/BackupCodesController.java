package org.porchlight.accounts.factors;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** New backup sign-in codes in place of those that are left, shown this once. */
@Controller
class BackupCodesController {

    private final AuthenticatorCodes codes;
    private final BackupCodes backup;
    private final RecentPassword password;

    BackupCodesController(AuthenticatorCodes codes, BackupCodes backup, RecentPassword password) {
        this.codes = codes;
        this.backup = backup;
        this.password = password;
    }

    @PostMapping("/account/backup-codes")
    String create(SignedIn who, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        if (!codes.isOn(who.id())) {
            return "redirect:/account/authenticator";
        }
        model.addAttribute("codes", backup.make(who.id()));
        model.addAttribute("isFirst", false);
        return "accounts/backup-codes";
    }
}
