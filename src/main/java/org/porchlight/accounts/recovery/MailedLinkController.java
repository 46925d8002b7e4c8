package org.porchlight.accounts.recovery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.porchlight.accounts.attempts.Attempts;
import org.porchlight.accounts.attempts.Limit;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.platform.web.ClientAddress;
import org.porchlight.platform.web.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a reset link by mail. Everyone gets the same answer, whether there is an account or not. */
@Controller
class MailedLinkController {

    /** Keeps one visitor from filling the mailboxes of many. */
    private static final Limit ADDRESS = new Limit("reset-mail-address", 10, Duration.ofHours(1));

    private static final int LONGEST = 254;

    private final MailedLinks mail;
    private final Attempts attempts;

    MailedLinkController(MailedLinks mail, Attempts attempts) {
        this.mail = mail;
        this.attempts = attempts;
    }

    @PostMapping("/recovery/mail")
    String create(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
        if (!mail.isSetUp()) {
            throw new PageNotFound();
        }
        String typed = email.strip();
        if (typed.contains("@") && typed.length() <= LONGEST && mayAsk(typed, request)) {
            mail.send(typed);
        }
        model.addAttribute("minutes", IssuedBy.MAIL.life().toMinutes());
        return "accounts/recovery/mail-sent";
    }

    private boolean mayAsk(String email, HttpServletRequest request) {
        try {
            attempts.count(ADDRESS, ClientAddress.of(request).value());
            attempts.reset(email);
            return true;
        } catch (TooManyAttempts many) {
            return false;
        }
    }
}
