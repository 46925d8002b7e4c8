package org.porchlight.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.porchlight.accounts.sessions.SessionContext;
import org.porchlight.accounts.sessions.SessionFormTokens;
import org.porchlight.accounts.sessions.Sessions;
import org.porchlight.accounts.signin.PrivateRequests;
import org.porchlight.accounts.signin.StoppedRequests;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;

/**
 * What every private page has around it: who is signed in, the token in its forms, nothing stored anywhere, and nothing lost
 * when a request has to be stopped. Which pages are private is decided where the application is put together.
 */
@Component
public class PrivateChain {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Somebody in a hurry may hold an old page; the form still has to come from this site. */
    private static final String LEAVE = "/leave";

    private final SessionContext people;
    private final SessionFormTokens tokens;
    private final StoppedRequests stopped;
    private final Sessions sessions;

    PrivateChain(SessionContext people, SessionFormTokens tokens, StoppedRequests stopped, Sessions sessions) {
        this.people = people;
        this.tokens = tokens;
        this.stopped = stopped;
        this.sessions = sessions;
    }

    /** Puts all that around the pages of this chain. */
    public HttpSecurity around(HttpSecurity http) {
        return http.addFilterBefore(new PrivateRequests(), SecurityContextHolderFilter.class)
                .securityContext(contexts -> contexts.securityContextRepository(people))
                // sessions begin and end in our own code, where a password is checked
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(forms -> forms.csrfTokenRepository(tokens).requireCsrfProtectionMatcher(this::needsToken))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(stopped).accessDeniedHandler(stopped));
    }

    /** Whoever is not signed in has no token; SameOriginForms holds their forms to this site. */
    private boolean needsToken(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && !request.getRequestURI().equals(LEAVE)
                && sessions.signedIn(request).isPresent();
    }
}
