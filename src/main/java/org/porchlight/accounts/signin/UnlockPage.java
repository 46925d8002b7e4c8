package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.SignedIn;
import org.springframework.ui.Model;

/** The page that asks for the password once more. */
final class UnlockPage {

    private UnlockPage() {}

    static String blank(SignedIn who, KeptWords words, String next, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("kept", words);
        model.addAttribute("next", next);
        model.addAttribute("who", who);
        return "accounts/unlock";
    }
}
