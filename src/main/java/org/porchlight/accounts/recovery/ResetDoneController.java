package org.porchlight.accounts.recovery;

import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says after a reset that what was written is still there, and what opens it. */
@Controller
class ResetDoneController {

    static final String PAGE = ResetLink.PAGE + "/done";

    private final Accounts accounts;

    ResetDoneController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(PAGE)
    String show(SignedIn who, Model model) {
        model.addAttribute("who", who);
        model.addAttribute(
                "wrote",
                accounts.summary(who.id()).filter(AccountSummary::hasWritten).isPresent());
        return "accounts/recovery/reset-done";
    }
}
