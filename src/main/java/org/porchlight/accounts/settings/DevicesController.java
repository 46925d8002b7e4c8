package org.porchlight.accounts.settings;

import jakarta.servlet.http.HttpServletRequest;
import org.porchlight.accounts.SignedIn;
import org.porchlight.accounts.sessions.KnownDevices;
import org.porchlight.accounts.sessions.OpenSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person is signed in, and the ending of it. */
@Controller
class DevicesController {

    private final OpenSessions sessions;
    private final KnownDevices devices;

    DevicesController(OpenSessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @GetMapping("/account/devices")
    String list(SignedIn who, HttpServletRequest request, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("sessions", sessions.of(who.id(), request));
        return "accounts/devices";
    }

    /** Ends one of the own sessions, or all but this. */
    @PostMapping("/account/devices")
    String delete(SignedIn who, @RequestParam(defaultValue = "") String session, HttpServletRequest request) {
        if (session.equals("others")) {
            devices.forgetAll(who.id());
            sessions.endAll(who.id(), request);
        } else {
            sessions.end(who.id(), session);
        }
        return "redirect:/account/devices";
    }
}
