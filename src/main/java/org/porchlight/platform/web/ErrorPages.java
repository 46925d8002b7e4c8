package org.porchlight.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows what went wrong as a page in plain words, whatever the visitor's program asked for. Never a stack trace and never
 * the message of an exception.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> OWN_PAGE = Set.of(400, 403, 404, 410, 422, 429, 500, 503);

    private final List<StoppedPage> stopped;

    ErrorPages(List<StoppedPage> stopped) {
        this.stopped = stopped;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status == null ? 404 : status;
        response.setStatus(code);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        for (StoppedPage page : stopped) {
            Optional<String> instead = page.instead(request, response, model);
            if (instead.isPresent()) {
                return instead.get();
            }
        }
        if (OWN_PAGE.contains(code)) {
            return "error/" + code;
        }
        return code < 500 ? "error/4xx" : "error/5xx";
    }
}
