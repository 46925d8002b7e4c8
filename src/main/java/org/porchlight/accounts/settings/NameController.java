package org.porchlight.accounts.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.AccountName;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.NameTaken;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another name to sign in with. */
@Controller
class NameController {

    private final Accounts accounts;
    private final RecentPassword password;

    NameController(Accounts accounts, RecentPassword password) {
        this.accounts = accounts;
        this.password = password;
    }

    @GetMapping("/account/name")
    String edit(SignedIn who, HttpServletRequest request, Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        model.addAttribute("name", who.name());
        return "accounts/name";
    }

    @PostMapping("/account/name")
    String update(
            SignedIn who,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        String trouble = "accounts.sign-up.name-wrong";
        try {
            Optional<AccountName> wanted = AccountName.of(name);
            if (wanted.isPresent()) {
                accounts.rename(who.id(), wanted.get());
                return "redirect:/account?done=name";
            }
        } catch (NameTaken taken) {
            trouble = "accounts.sign-up.name-taken";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("name", name);
        model.addAttribute("trouble", trouble);
        return "accounts/name";
    }
}
