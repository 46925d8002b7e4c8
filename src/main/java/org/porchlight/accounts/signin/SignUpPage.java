package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.admission.SignUpMode;
import org.porchlight.accounts.admission.SignUpRule;
import org.porchlight.platform.web.SitePath;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of making an account, wherever they are shown. */
@Component
class SignUpPage {

    private final SignUpRule rule;

    SignUpPage(SignUpRule rule) {
        this.rule = rule;
    }

    /** Name and password; what was typed is in the model as "form". */
    static String form(KeptWords words, String next, HttpServletResponse response, Model model) {
        return page("accounts/sign-up", words, next, response, model);
    }

    /** Where no account may be made just now: the page that says so, or the one that asks for an invitation. */
    String otherwise(KeptWords words, String next, HttpServletResponse response, Model model) {
        return page(
                rule.mode() == SignUpMode.CLOSED ? "accounts/sign-up-closed" : "accounts/invitation",
                words,
                next,
                response,
                model);
    }

    private static String page(String view, KeptWords words, String next, HttpServletResponse response, Model model) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("kept", words);
        model.addAttribute("next", SitePath.orElse(next, ""));
        return view;
    }
}
