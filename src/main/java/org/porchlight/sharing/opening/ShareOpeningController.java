package org.porchlight.sharing.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.accounts.attempts.TooManyAttempts;
import org.porchlight.platform.privacy.ShareSecret;
import org.porchlight.platform.privacy.TooBusy;
import org.porchlight.platform.web.ClientAddress;
import org.porchlight.sharing.links.ShareLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link leads. Looking at it changes nothing, so a robot that previews links uses none up; the button opens. */
@Controller
class ShareOpeningController {

    private final ShareDoor door;

    ShareOpeningController(ShareDoor door) {
        this.door = door;
    }

    @GetMapping(ShareLinks.PAGE)
    String blank(HttpServletResponse response) {
        return page(response);
    }

    @PostMapping(ShareLinks.PAGE)
    String create(
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String passcode,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<ShareSecret> secret = ShareSecret.parse(link);
        if (secret.isEmpty()) {
            return refused("no-code", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        if (Boolean.TRUE.equals(request.getAttribute("insecure"))) {
            return refused("insecure", HttpStatus.FORBIDDEN, response, model);
        }
        byte[] cookie = ShareCookie.of(request).orElseGet(ShareCookie::fresh);
        try {
            ShareDoor.Result result = door.open(
                    secret.get(),
                    passcode.strip(),
                    new ShareDoor.Visitor(cookie, ClientAddress.of(request), device(request)));
            if (result.answer() == ShareDoor.Answer.OPENED) {
                SharedPages.protect(response);
                ShareCookie.send(cookie, request, response);
                return "redirect:/s/" + result.link();
            }
            return refused(result.answer(), secret.get(), response, model);
        } catch (TooManyAttempts many) {
            model.addAttribute("wait", many.minutes());
            return refused("too-many", HttpStatus.TOO_MANY_REQUESTS, response, model);
        } catch (TooBusy busy) {
            response.setHeader("Retry-After", "5");
            model.addAttribute("code", secret.get().text());
            return refused("busy", HttpStatus.SERVICE_UNAVAILABLE, response, model);
        }
    }

    private static String refused(
            ShareDoor.Answer answer, ShareSecret secret, HttpServletResponse response, Model model) {
        return switch (answer) {
            case PASSCODE_WANTED -> {
                model.addAttribute("code", secret.text());
                yield page(response);
            }
            case PASSCODE_WRONG -> {
                model.addAttribute("code", secret.text());
                yield refused("passcode", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
            }
            case PASSCODE_WAIT -> refused("pause", HttpStatus.TOO_MANY_REQUESTS, response, model);
            case OPENED_ELSEWHERE -> refused("elsewhere", HttpStatus.CONFLICT, response, model);
            default -> refused("not-open", HttpStatus.NOT_FOUND, response, model);
        };
    }

    private static String refused(String why, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("why", why);
        return page(response);
    }

    private static String page(HttpServletResponse response) {
        SharedPages.protect(response);
        return "sharing/open";
    }

    /** As roughly as possible. */
    private static String device(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent != null && agent.toLowerCase(Locale.ROOT).contains("mobi") ? "phone" : "computer";
    }
}
