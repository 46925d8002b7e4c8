package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an account may do. */
@Controller
class AccountRoleController {

    private final Administration administration;
    private final AccountPage page;

    AccountRoleController(Administration administration, AccountPage page) {
        this.administration = administration;
        this.page = page;
    }

    @PostMapping("/admin/accounts/{id}/role")
    String update(
            SignedIn who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            HttpServletResponse response,
            Model model) {
        AccountSummary account = administration.account(id);
        boolean done = Stream.of(Role.values())
                .filter(one -> one.value().equals(role))
                .findFirst()
                .filter(one -> administration.become(who, account.id(), one))
                .isPresent();
        return page.after(done, who, account, response, model);
    }
}
