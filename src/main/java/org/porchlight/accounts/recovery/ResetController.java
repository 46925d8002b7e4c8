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

/** Where a reset link leads: it is used by the button only, so that a robot that looks at links uses none up. */
@Controller
class ResetController {

    private final Reset reset;
    private final Arrival arrival;

    ResetController(Reset reset, Arrival arrival) {
        this.reset = reset;
        this.arrival = arrival;
    }

    @GetMapping(ResetLink.PAGE)
    String blank(HttpServletResponse response, Model model) {
        model.addAttribute("form", new ResetForm("", ""));
        return page(response);
    }

    @PostMapping(ResetLink.PAGE)
    String create(
            @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!SecureConnection.protects(request)) {
            return page(response);
        }
        try {
            Optional<OpenedAccount> opened = reset.withLink(form, ClientAddress.of(request), errors);
            if (opened.isPresent()) {
                return arrival.arrive(opened.get(), ResetDoneController.PAGE, request, model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (TooManyAttempts many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("wait", many.minutes());
        }
        return page(response);
    }

    private static String page(HttpServletResponse response) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        return "accounts/recovery/reset";
    }
}
