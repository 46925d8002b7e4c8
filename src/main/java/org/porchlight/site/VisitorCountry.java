package org.porchlight.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.platform.web.PageVariants;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The country whose numbers a visitor sees: the one they chose, remembered in the only cookie of the public pages, or the
 * one of this installation. Never guessed from the address.
 */
@Component
public class VisitorCountry implements PageVariants {

    static final String COOKIE = "country";
    private static final Set<String> CODES = Arrays.stream(Locale.getISOCountries())
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final SiteSettings settings;

    VisitorCountry(SiteSettings settings) {
        this.settings = settings;
    }

    /** Two lower-case letters; a cookie with anything else counts as none. */
    public String codeFor(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && CODES.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return settings.country();
    }

    @Override
    public String variantOf(HttpServletRequest request) {
        return codeFor(request);
    }

    static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** The country's name in the reader's language, such as "Ireland". */
    public static String nameOf(String code, Locale reader) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
    }

    static ResponseCookie remember(String code, boolean secure) {
        return ResponseCookie.from(COOKIE, code)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
