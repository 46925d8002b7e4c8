package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One account, and whether it may be signed in to. */
@Controller
class AccountStateController {

    private final Administration administration;
    private final AccountPage page;

    AccountStateController(Administration administration, AccountPage page) {
        this.administration = administration;
        this.page = page;
    }

    @GetMapping("/admin/accounts/{id}")
    String show(SignedIn who, @PathVariable String id, Model model) {
        return page.show(who, administration.account(id), model);
    }

    @PostMapping("/admin/accounts/{id}/disable")
    String delete(SignedIn who, @PathVariable String id, HttpServletResponse response, Model model) {
        AccountSummary account = administration.account(id);
        return page.after(administration.disable(who, account.id()), who, account, response, model);
    }

    @PostMapping("/admin/accounts/{id}/open")
    String create(SignedIn who, @PathVariable String id, HttpServletResponse response, Model model) {
        AccountSummary account = administration.account(id);
        return page.after(administration.enable(who, account.id()), who, account, response, model);
    }
}
