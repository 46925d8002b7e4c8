package org.porchlight.accounts.administration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.Accounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** All accounts, by name. A search is posted, so that no name stands in an address or a log. */
@Controller
class AccountListController {

    private static final int SHOWN = 100;

    private final Accounts accounts;
    private final Administration administration;

    AccountListController(Accounts accounts, Administration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @RequestMapping(
            path = "/admin/accounts",
            method = {RequestMethod.GET, RequestMethod.POST})
    String list(@RequestParam(defaultValue = "") String name, Model model) {
        List<AccountSummary> found = accounts.summaries(name);
        List<AccountSummary> shown = found.subList(0, Math.min(SHOWN, found.size()));
        Map<UUID, Integer> sessions = administration.sessions(shown);
        model.addAttribute("name", name);
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(account -> new AccountRow(account, sessions.getOrDefault(account.id(), 0)))
                        .toList());
        return "accounts/administration/accounts";
    }
}
