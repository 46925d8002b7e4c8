package org.porchlight.accounts.signin;

import org.porchlight.accounts.factors.SecondFactors;
import org.porchlight.platform.web.SitePath;
import org.springframework.ui.Model;

/** The page that asks for a code or a passkey after the password. */
final class SecondFactorPage {

    private SecondFactorPage() {}

    static String blank(SecondFactors.Asked asked, KeptWords words, String next, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("kept", words);
        model.addAttribute("next", SitePath.orElse(next, ""));
        return "accounts/second-factor";
    }
}
