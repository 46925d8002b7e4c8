package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.factors.AuthenticatorCodes;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.web.SitePath;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What happens once a password or a code was right: the session, the box, and on to where the person wanted to go. */
@Component
public class Arrival {

    /** The first page of who is signed in. */
    public static final String HOME = "/home";

    private final Sessions sessions;
    private final Accounts accounts;
    private final AuthenticatorCodes codes;

    Arrival(Sessions sessions, Accounts accounts, AuthenticatorCodes codes) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.codes = codes;
    }

    /** The view to show: the second factor if the account has one, then the words that were kept, then the page asked for. */
    public String arrive(OpenedAccount opened, String next, HttpServletRequest request, Model model) {
        if (codes.isOn(opened.who().id())) {
            sessions.beginPending(request, opened.who(), opened.box());
            return SecondFactorPage.blank(KeptWords.along(request), next, model);
        }
        return enter(opened, false, next, request, model);
    }

    /** With everything checked. */
    public String enter(
            OpenedAccount opened, boolean withSecondFactor, String next, HttpServletRequest request, Model model) {
        sessions.begin(request, opened.who(), withSecondFactor);
        sessions.open(request, opened.box());
        accounts.noteSignIn(opened.who().id());
        return onward(next, request, model);
    }

    /** On to the kept words, to the page that was asked for, or home. */
    public String onward(String next, HttpServletRequest request, Model model) {
        KeptWords words = KeptWords.along(request);
        if (!words.isEmpty()) {
            model.addAttribute("kept", words);
            return "accounts/send-again";
        }
        return "redirect:" + SitePath.orElse(next, HOME);
    }
}
