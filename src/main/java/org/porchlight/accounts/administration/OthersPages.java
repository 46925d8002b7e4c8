package org.porchlight.accounts.administration;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.porchlight.platform.web.StoppedPage;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What someone reads who opens a page of administration without being an administrator. */
@Component
@Order
class OthersPages implements StoppedPage {

    @Override
    public Optional<String> instead(HttpServletRequest request, HttpServletResponse response, Model model) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        boolean ofAdministration = path.equals("/admin") || path.startsWith("/admin/");
        boolean reading = request.getMethod().equals("GET");
        return ofAdministration && reading && response.getStatus() == HttpStatus.FORBIDDEN.value()
                ? Optional.of("accounts/administration/not-yours")
                : Optional.empty();
    }
}
