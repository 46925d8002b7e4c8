package org.porchlight.sharing.opening;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * By which a browser shows that it has opened a link: 32 random bytes, sent by pages of this site only, gone when the browser is
 * closed. Made when somebody presses "Open", never before.
 */
public final class ShareCookie {

    private static final String NAME = "share";
    /** Browsers take a cookie of this name over https only, for this host only, and for all paths. */
    private static final String SECURE_NAME = "__Host-share";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ShareCookie() {}

    /** What this browser holds, if it holds one. */
    public static Optional<byte[]> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name(request)) && cookie.getValue().matches("[A-Za-z0-9_-]{43}")) {
                    return Optional.of(Base64.getUrlDecoder().decode(cookie.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    static byte[] fresh() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static void send(byte[] secret, HttpServletRequest request, HttpServletResponse response) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(Duration.ofSeconds(-1))
                        .build()
                        .toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
