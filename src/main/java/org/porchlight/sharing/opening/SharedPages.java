package org.porchlight.sharing.opening;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** What every page behind a link has around it. */
final class SharedPages {

    private SharedPages() {}

    /** Nothing is stored, found by a search engine, or told to the next site. */
    static void protect(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
