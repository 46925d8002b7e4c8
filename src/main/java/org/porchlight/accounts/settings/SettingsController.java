package org.porchlight.accounts.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.LockAfter;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Locking, first lines in the list, the time zone, and mail for those who want it. */
@Controller
class SettingsController {

    private final Accounts accounts;
    private final RecentPassword password;

    SettingsController(Accounts accounts, RecentPassword password) {
        this.accounts = accounts;
        this.password = password;
    }

    @GetMapping("/account/settings")
    String edit(SignedIn who, HttpServletRequest request, Model model) {
        // the mail address is a way in
        password.require(request, RecentPassword.FOR_ONESELF);
        model.addAttribute("form", SettingsForm.of(accounts.settings(who.id()).orElseThrow(PageNotFound::new)));
        return page(model);
    }

    @PostMapping("/account/settings")
    String update(
            SignedIn who,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        password.require(request, RecentPassword.FOR_ONESELF);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        accounts.settle(who.id(), form.settings());
        return "redirect:/account?done=settings";
    }

    private static String page(Model model) {
        model.addAttribute("zones", Zones.names());
        model.addAttribute("locks", LockAfter.values());
        return "accounts/settings";
    }
}
