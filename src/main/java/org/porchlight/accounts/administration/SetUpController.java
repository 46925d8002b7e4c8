package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.factors.AuthenticatorSecret;
import org.porchlight.accounts.signin.SecureConnection;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a new copy, for whoever can read its log. There is no such page once somebody administers it. */
@Controller
class SetUpController {

    private final Accounts accounts;
    private final SetUpCodes codes;
    private final SetUpPage page;

    SetUpController(Accounts accounts, SetUpCodes codes, SetUpPage page) {
        this.accounts = accounts;
        this.codes = codes;
        this.page = page;
    }

    @GetMapping("/set-up")
    String blank(HttpServletResponse response) {
        requireNobody();
        codes.current();
        return SetUpPage.code(response);
    }

    @PostMapping("/set-up")
    String create(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireNobody();
        if (!SecureConnection.protects(request)) {
            return SetUpPage.code(response);
        }
        SetUpCodes.Try tried = codes.check(code);
        if (tried.id().isPresent()) {
            model.addAttribute("form", new FirstAdministratorForm("", "", "", ""));
            return page.administrator(AuthenticatorSecret.fresh(), tried.id().get(), "", response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("left", tried.left());
        return SetUpPage.code(response);
    }

    private void requireNobody() {
        if (accounts.hasAdministrator()) {
            throw new PageNotFound();
        }
    }
}
