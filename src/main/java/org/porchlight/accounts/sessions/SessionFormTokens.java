package org.porchlight.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** The token of a session's forms comes from the cookie's secret. Whoever has no session has none, and gets no cookie. */
@Component
public class SessionFormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-Form-Token";
    private static final String FIELD = "_csrf";

    private final Sessions sessions;

    SessionFormTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, FIELD, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // there is nothing to keep
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.formToken(request)
                .map(token -> new DefaultCsrfToken(HEADER, FIELD, token))
                .orElse(null);
    }
}
