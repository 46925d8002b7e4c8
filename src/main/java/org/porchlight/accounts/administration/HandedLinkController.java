package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.AccountSummary;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.recovery.IssuedBy;
import org.porchlight.accounts.recovery.ResetLink;
import org.porchlight.site.SiteAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A reset link to hand over, shown this once. */
@Controller
class HandedLinkController {

    private final Administration administration;
    private final AccountPage page;
    private final SiteAddress address;

    HandedLinkController(Administration administration, AccountPage page, SiteAddress address) {
        this.administration = administration;
        this.page = page;
        this.address = address;
    }

    @PostMapping("/admin/accounts/{id}/reset-link")
    String create(
            SignedIn who,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AccountSummary account = administration.account(id);
        Optional<ResetLink> link = administration.resetLink(who, account.id());
        if (link.isEmpty()) {
            return page.after(false, who, account, response, model);
        }
        model.addAttribute("account", account);
        model.addAttribute("link", address.of(link.get().path(), request));
        model.addAttribute("hours", IssuedBy.ADMINISTRATOR.life().toHours());
        return "accounts/administration/reset-link";
    }
}
