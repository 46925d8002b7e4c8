package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.sessions.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Closing the box without signing out, for instance before handing the phone on. */
@Controller
class LockController {

    private final Sessions sessions;

    LockController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/lock")
    String create(SignedIn who, HttpServletRequest request) {
        sessions.lock(request);
        return "redirect:/unlock";
    }
}
