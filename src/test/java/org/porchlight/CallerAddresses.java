package org.porchlight;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In tests everybody calls from this computer, and would soon have used up what one address may try. This lets each caller say
 * where they call from. It is test code and is never part of the program.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallerAddresses extends OncePerRequestFilter {

    static final String HEADER = "X-Caller-Address";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getHeader(HEADER);
        chain.doFilter(
                address == null
                        ? request
                        : new HttpServletRequestWrapper(request) {
                            @Override
                            public String getRemoteAddr() {
                                return address;
                            }
                        },
                response);
    }
}
