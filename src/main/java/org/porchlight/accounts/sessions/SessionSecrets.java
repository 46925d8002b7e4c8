package org.porchlight.accounts.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/**
 * The browser holds a secret of 32 random bytes; the database holds its SHA-256 as the session's id. Whoever reads the
 * database cannot become anyone, and cannot open the box key that is wrapped under the secret.
 */
@Component
class SessionSecrets implements SessionIdGenerator, HttpSessionIdResolver {

    private static final String COOKIE = "sid";
    /** Browsers take a cookie of this name over https only, for this host only, and for all paths. */
    private static final String SECURE_COOKIE = "__Host-sid";

    private static final String ASIDE = SessionSecrets.class.getName();
    /** Where Spring Session keeps the session of a request, which it would save once more after the error page. */
    private static final String CURRENT_SESSION = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    private static final int SECRET_BYTES = 32;
    private static final int SECRET_CHARACTERS = 43;

    private final SecureRandom random = new SecureRandom();

    /** Secrets that were made in a request whose answer has not gone out yet. */
    private final Cache<String, String> fresh =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    @Override
    public String generate() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String id = idOf(secret);
        fresh.put(id, secret);
        return id;
    }

    /** The secret behind the id of the session that this request uses. */
    Optional<byte[]> secretOf(String id, HttpServletRequest request) {
        return Optional.ofNullable(fresh.getIfPresent(id))
                .or(() -> cookie(request).filter(secret -> idOf(secret).equals(id)))
                .map(secret -> Base64.getUrlDecoder().decode(secret));
    }

    /** From now on this request has no session, so that nothing asks the database for one again. */
    static void setAside(HttpServletRequest request) {
        request.setAttribute(ASIDE, true);
        request.removeAttribute(CURRENT_SESSION);
    }

    static boolean isSetAside(HttpServletRequest request) {
        return request.getAttribute(ASIDE) != null;
    }

    /** The secret as the browser sent it, whether or not a session belongs to it. */
    static Optional<byte[]> sent(HttpServletRequest request) {
        return cookie(request).map(secret -> Base64.getUrlDecoder().decode(secret));
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (isSetAside(request)) {
            return List.of();
        }
        return cookie(request).map(SessionSecrets::idOf).stream().toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        String secret = fresh.getIfPresent(sessionId);
        if (secret != null) {
            send(request, response, secret, Duration.ofSeconds(-1));
            fresh.invalidate(sessionId);
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String value, Duration maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request))
                        && cookie.getValue().matches("[A-Za-z0-9_-]{" + SECRET_CHARACTERS + "}")) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_COOKIE : COOKIE;
    }

    private static String idOf(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
