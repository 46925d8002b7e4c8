package org.porchlight.accounts.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** First in the chain of the private pages: nothing of them is stored anywhere or found by a search engine. */
public class PrivateRequests extends OncePerRequestFilter {

    private static final String MARK = PrivateRequests.class.getName();

    /** Whether a request is for a page of the private chain. */
    public static boolean isOne(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    /** The error page must not ask again who is signed in. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(MARK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(MARK, true);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        // every one has a form; lets browsers without Sec-Fetch-Site say where it came from
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
