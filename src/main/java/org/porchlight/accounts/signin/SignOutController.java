package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.porchlight.accounts.sessions.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out; the session ends on the server too. */
@Controller
class SignOutController {

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    String create(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        // not "storage": that would take the offline help pages along
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/signed-out";
    }

    @GetMapping("/signed-out")
    String show() {
        return "accounts/signed-out";
    }
}
