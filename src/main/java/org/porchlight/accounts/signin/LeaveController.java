package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.sessions.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Leaving fast from a private page: the session ends before the neutral page opens, so that Back shows nothing. Needs no token
 * of the form, since somebody in a hurry may hold an old page; the form still has to come from this site.
 */
@Controller
class LeaveController {

    private final Sessions sessions;

    LeaveController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/leave")
    String create(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "accounts/left";
    }
}
