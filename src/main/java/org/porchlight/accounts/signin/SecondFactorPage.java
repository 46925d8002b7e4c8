package org.porchlight.accounts.signin;

import org.porchlight.platform.web.SitePath;
import org.springframework.ui.Model;

/** The page that asks for a code after the password. */
final class SecondFactorPage {

    private SecondFactorPage() {}

    static String blank(KeptWords words, String next, Model model) {
        model.addAttribute("kept", words);
        model.addAttribute("next", SitePath.orElse(next, ""));
        return "accounts/second-factor";
    }
}
