package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.platform.privacy.OpenBox;
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

    Arrival(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** The view to show; words that were kept come first. */
    public String arrive(SignedIn who, OpenBox box, String next, HttpServletRequest request, Model model) {
        sessions.begin(request, who, false);
        sessions.open(request, box);
        accounts.noteSignIn(who.id());
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
