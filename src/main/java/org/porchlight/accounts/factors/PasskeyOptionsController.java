package org.porchlight.accounts.factors;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.signin.RecentPassword;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a page's script tells the browser before a passkey is made or used. Keeps nothing. */
@Controller
class PasskeyOptionsController {

    private final Passkeys passkeys;
    private final RecentPassword password;

    PasskeyOptionsController(Passkeys passkeys, RecentPassword password) {
        this.passkeys = passkeys;
        this.password = password;
    }

    /** For anybody: signing in. */
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String show(HttpServletRequest request) {
        return passkeys.optionsToSignIn(request);
    }

    /** For who is signed in: a new one. */
    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String blank(SignedIn who, HttpServletRequest request) {
        password.require(request, RecentPassword.FOR_ONESELF);
        return passkeys.optionsToMake(who, request);
    }
}
