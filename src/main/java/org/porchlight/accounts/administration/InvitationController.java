package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.porchlight.accounts.Role;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.admission.Invitations;
import org.porchlight.platform.web.PageNotFound;
import org.porchlight.site.SiteAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making an invitation, which is shown this once, and ending it. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final SiteAddress address;

    InvitationController(Invitations invitations, SiteAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    @PostMapping("/admin/invitations")
    String create(SignedIn who, @RequestParam(defaultValue = "") String role, HttpServletRequest request, Model model) {
        Optional<Role> known =
                Stream.of(Role.values()).filter(one -> one.value().equals(role)).findFirst();
        if (known.isEmpty()) {
            return "redirect:/admin";
        }
        String code = invitations.issue(known.get(), who.id()).text();
        model.addAttribute("link", address.of(Invitations.PAGE + "#" + code, request));
        model.addAttribute("role", known.get());
        model.addAttribute("days", Invitations.LIFE.toDays());
        return "accounts/administration/invitation";
    }

    @PostMapping("/admin/invitations/{id}/revoke")
    String delete(@PathVariable String id) {
        try {
            invitations.revoke(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw new PageNotFound();
        }
        return "redirect:/admin";
    }
}
