package org.porchlight.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.porchlight.platform.web.SitePath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What Spring Security's filters do with a request that may not go on: nothing that was typed is lost. */
@Component
public class StoppedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (KeptWords.of(request).isEmpty()) {
            response.sendRedirect("/sign-in?next=" + SitePath.orElse(request.getRequestURI(), ""));
        } else {
            pass(request, response, KeptWordsPage.Reason.SIGN_IN);
        }
    }

    /** The form's token is not this session's, or the page is for another role. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && !KeptWords.of(request).isEmpty()) {
            pass(request, response, KeptWordsPage.Reason.STALE_FORM);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static void pass(HttpServletRequest request, HttpServletResponse response, KeptWordsPage.Reason reason)
            throws IOException {
        KeptWordsPage.because(reason, request);
        response.sendError(reason.status());
    }
}
