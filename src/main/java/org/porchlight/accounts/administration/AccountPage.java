package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one account, as an administrator sees it. */
@Component
class AccountPage {

    private final Administration administration;

    AccountPage(Administration administration) {
        this.administration = administration;
    }

    String show(SignedIn who, AccountSummary account, Model model) {
        model.addAttribute(
                "row",
                new AccountRow(
                        account, administration.sessions(List.of(account)).getOrDefault(account.id(), 0)));
        model.addAttribute("links", administration.openLinks(account.id()));
        model.addAttribute("own", account.id().equals(who.id()));
        model.addAttribute("roles", List.of(Role.values()));
        return "accounts/administration/account";
    }

    /** Back to the page after something was done, or the page again with the reason why not. */
    String after(boolean done, SignedIn who, AccountSummary account, HttpServletResponse response, Model model) {
        if (done) {
            return "redirect:/admin/accounts/" + account.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", true);
        return show(who, account, model);
    }
}
