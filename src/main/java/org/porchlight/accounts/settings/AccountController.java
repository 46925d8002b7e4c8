package org.porchlight.accounts.settings;

import java.util.Set;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.box.Boxes;
import org.porchlight.platform.privacy.OpenBox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page from which everything about one's own account is reached. */
@Controller
class AccountController {

    private static final Set<String> CHANGES = Set.of("name", "password", "settings");

    private final Boxes boxes;

    AccountController(Boxes boxes) {
        this.boxes = boxes;
    }

    @GetMapping("/account")
    String show(SignedIn who, OpenBox box, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", CHANGES.contains(done) ? done : "");
        model.addAttribute("who", who);
        model.addAttribute("hasRecoveryCode", boxes.hasRecoveryCode(who.id()));
        model.addAttribute("hasLockedPages", boxes.hasLockedPages(box));
        return "accounts/account";
    }
}
