package org.porchlight.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its header and footer show. Needs no session and no database, so that error pages have it too. */
@ControllerAdvice
class PageFrame {

    private final SiteSettings settings;
    private final VisitorCountry country;

    PageFrame(SiteSettings settings, VisitorCountry country) {
        this.settings = settings;
        this.country = country;
    }

    /**
     * The frame of one page.
     *
     * @param siteName who runs this copy
     * @param neutralSite where "Leave" goes
     * @param countryName in the reader's language
     * @param path of the page itself, to come back to after choosing a country; empty where that makes no sense
     */
    record Frame(String siteName, String neutralSite, String countryName, String path) {}

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale reader) {
        return new Frame(
                settings.siteName(),
                settings.neutralSite().toString(),
                VisitorCountry.nameOf(country.codeFor(request), reader),
                CountryController.isPathOfThisSite(request.getRequestURI()) ? request.getRequestURI() : "");
    }
}
