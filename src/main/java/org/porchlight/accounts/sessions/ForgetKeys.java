package org.porchlight.accounts.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Overwrites the keys of a box when the request is over. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class ForgetKeys extends OncePerRequestFilter {

    private final Sessions sessions;

    ForgetKeys(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.forget(request);
        }
    }
}
