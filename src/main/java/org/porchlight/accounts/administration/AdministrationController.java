package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.admission.Invitations;
import org.porchlight.accounts.admission.SignUpMode;
import org.porchlight.accounts.admission.SignUpRule;
import org.porchlight.accounts.recovery.MailedLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of administration: who may sign up, open invitations, and what often goes wrong around this copy. */
@Controller
class AdministrationController {

    private final SignUpRule rule;
    private final Invitations invitations;
    private final Accounts accounts;
    private final MailedLinks mail;

    AdministrationController(SignUpRule rule, Invitations invitations, Accounts accounts, MailedLinks mail) {
        this.rule = rule;
        this.invitations = invitations;
        this.accounts = accounts;
        this.mail = mail;
    }

    @GetMapping("/admin")
    String show(SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute("mode", rule.mode());
        model.addAttribute("modes", List.of(SignUpMode.values()));
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("invitations", invitations.open());
        model.addAttribute("zone", who.zone());
        model.addAttribute("count", accounts.count());
        model.addAttribute("address", request.getRemoteAddr());
        // a proxy that is believed has its header taken away
        model.addAttribute("unbelieved", request.getHeader("X-Forwarded-For") != null);
        model.addAttribute("mail", mail.isSetUp());
        return "accounts/administration/administration";
    }
}
