package org.porchlight.accounts.administration;

import org.porchlight.accounts.AccountSummary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing an account out wherever it is signed in. */
@Controller
class AccountSessionsController {

    private final Administration administration;

    AccountSessionsController(Administration administration) {
        this.administration = administration;
    }

    @PostMapping("/admin/accounts/{id}/end-sessions")
    String delete(@PathVariable String id) {
        AccountSummary account = administration.account(id);
        administration.endSessions(account.id());
        return "redirect:/admin/accounts/" + account.id();
    }
}
