package org.porchlight.accounts.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.accounts.signin.Arrival;
import org.porchlight.accounts.signin.OpenedAccount;
import org.porchlight.accounts.signin.SecureConnection;
import org.porchlight.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** "I forgot my password": the journal recovery code, which opens everything, or a link. */
@Controller
class RecoveryController {

    /** Where a new recovery code is made. */
    private static final String NEW_CODE = "/recovery-code";

    private final Reset reset;
    private final MailedLinks mail;
    private final Arrival arrival;

    RecoveryController(Reset reset, MailedLinks mail, Arrival arrival) {
        this.reset = reset;
        this.mail = mail;
        this.arrival = arrival;
    }

    @GetMapping("/recovery")
    String blank(HttpServletResponse response, Model model) {
        model.addAttribute("form", new RecoveryForm("", "", ""));
        return page(response, model);
    }

    @PostMapping("/recovery")
    String create(
            @ModelAttribute("form") RecoveryForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!SecureConnection.protects(request)) {
            return page(response, model);
        }
        try {
            Optional<OpenedAccount> opened = reset.withCode(form, ClientAddress.of(request), errors);
            if (opened.isPresent()) {
                return arrival.arrive(opened.get(), NEW_CODE, request, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return page(response, model);
    }

    private String page(HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("mail", mail.isSetUp());
        return "accounts/recovery/recovery";
    }
}
