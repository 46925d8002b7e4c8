package org.porchlight.accounts.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.porchlight.accounts.factors.AuthenticatorSecret;
import org.porchlight.platform.web.QrCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of the set-up, wherever they are shown. */
@Component
class SetUpPage {

    private final CarriedSecret carried;
    private final MessageSource messages;

    SetUpPage(CarriedSecret carried, MessageSource messages) {
        this.carried = carried;
        this.messages = messages;
    }

    static String code(HttpServletResponse response) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        return "accounts/administration/set-up";
    }

    /** @param name as typed so far */
    String administrator(
            AuthenticatorSecret secret, UUID code, String name, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "same-origin");
        String issuer = messages.getMessage("accounts.authenticator.issuer", null, Locale.ENGLISH);
        model.addAttribute("carried", carried.seal(secret, code));
        model.addAttribute("groups", secret.groups());
        model.addAttribute("qr", QrCode.of(secret.address(issuer, name.isBlank() ? issuer : name)));
        return "accounts/administration/first-administrator";
    }
}
