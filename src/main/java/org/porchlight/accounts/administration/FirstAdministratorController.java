package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.factors.AuthenticatorSecret;
import org.porchlight.accounts.signin.Arrival;
import org.porchlight.accounts.signin.SecureConnection;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Name, password and authenticator app of the first administrator, in one visit. */
@Controller
class FirstAdministratorController {

    private final Accounts accounts;
    private final SetUpCodes codes;
    private final CarriedSecret carried;
    private final FirstAdministrator first;
    private final SetUpPage page;
    private final Arrival arrival;

    FirstAdministratorController(
            Accounts accounts,
            SetUpCodes codes,
            CarriedSecret carried,
            FirstAdministrator first,
            SetUpPage page,
            Arrival arrival) {
        this.accounts = accounts;
        this.codes = codes;
        this.carried = carried;
        this.first = first;
        this.page = page;
        this.arrival = arrival;
    }

    @PostMapping("/set-up/administrator")
    String create(
            @ModelAttribute("form") FirstAdministratorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (accounts.hasAdministrator()) {
            throw new PageNotFound();
        }
        UUID code = codes.current();
        Optional<AuthenticatorSecret> secret = carried.open(Objects.requireNonNullElse(form.carried(), ""), code);
        if (secret.isEmpty() || !SecureConnection.protects(request)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ended", true);
            return SetUpPage.code(response);
        }
        Optional<FirstAdministrator.Made> made = first.make(form, secret.get(), errors);
        if (made.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.administrator(secret.get(), code, Objects.requireNonNullElse(form.name(), ""), response, model);
        }
        arrival.enter(made.get().opened(), true, "", request, model);
        model.addAttribute("codes", made.get().backupCodes());
        model.addAttribute("person", made.get().opened().who());
        return "accounts/administration/set-up-done";
    }
}
