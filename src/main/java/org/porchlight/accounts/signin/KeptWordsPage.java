package org.porchlight.accounts.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.platform.web.StoppedPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What is shown in place of an error page where a filter had to stop a request: nobody is signed in, the form is older than
 * the session, or the database is away. What was typed is on the page.
 */
@Component
class KeptWordsPage implements StoppedPage {

    /** Why a filter stopped a request. */
    enum Reason {
        SIGN_IN(401),
        STALE_FORM(403),
        DATABASE_AWAY(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private static final String REASON = KeptWordsPage.class.getName();

    /** To be called before the answer is made an error. */
    static void because(Reason reason, HttpServletRequest request) {
        request.setAttribute(REASON, reason);
    }

    @Override
    public Optional<String> instead(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        KeptWords words = KeptWords.of(request, String.valueOf(path));
        if (!(request.getAttribute(REASON) instanceof Reason reason) || words.isEmpty()) {
            return Optional.empty();
        }
        // lets browsers without Sec-Fetch-Site say where the form came from
        response.setHeader("Referrer-Policy", "same-origin");
        model.addAttribute("kept", words);
        return Optional.of(
                switch (reason) {
                    case SIGN_IN -> SignInPage.blank(model, response, words, "");
                    case STALE_FORM -> "accounts/stale-form";
                    case DATABASE_AWAY -> "accounts/database-away";
                });
    }
}
