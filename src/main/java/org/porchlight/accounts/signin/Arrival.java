package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.accounts.Accounts;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.factors.SecondFactors;
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
    private final SecondFactors factors;

    Arrival(Sessions sessions, Accounts accounts, SecondFactors factors) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.factors = factors;
    }

    /** The view to show: the second factor if one is asked for, then the words that were kept, then the page asked for. */
    public String arrive(OpenedAccount opened, String next, HttpServletRequest request, Model model) {
        SecondFactors.Asked asked = factors.after(opened.who());
        if (asked.isAnything()) {
            sessions.beginPending(request, opened.who(), opened.box());
            return SecondFactorPage.blank(asked, KeptWords.along(request), next, model);
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

    /**
     * A passkey was right. After the password it opens what the password has opened; alone it signs in and leaves the box
     * locked.
     */
    String withPasskey(
            SignedIn who, String next, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<OpenBox> box = sessions.pending(request)
                .filter(waiting -> waiting.id().equals(who.id()))
                .flatMap(same -> sessions.pendingBox(request));
        if (box.isPresent()) {
            return enter(new OpenedAccount(who, box.get()), true, next, request, model);
        }
        sessions.begin(request, who, true);
        accounts.noteSignIn(who.id());
        KeptWords words = KeptWords.along(request);
        return words.isEmpty()
                ? "redirect:" + SitePath.orElse(next, HOME)
                : UnlockPage.blank(who, words, SitePath.orElse(next, ""), model, response);
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
