package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page with name and password, wherever it is shown. */
final class SignInPage {

    private SignInPage() {}

    /** In place of a page that needs someone to be signed in. */
    static String show(Model model, HttpServletResponse response, KeptWords words, String next) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return blank(model, response, words, next);
    }

    static String blank(Model model, HttpServletResponse response, KeptWords words, String next) {
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("kept", words);
        model.addAttribute("next", next);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new SignInForm("", "", false));
        }
        return "accounts/sign-in";
    }
}
