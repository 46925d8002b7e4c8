package org.porchlight.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every page what its header and footer show. Needs no session and no database, so that error pages have it too. */
@Component
class PageFrame implements HandlerInterceptor, WebMvcConfigurer {

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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** For all views: those after a refusal get no model attributes. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale reader = RequestContextUtils.getLocale(request);
        String path = request.getRequestURI();
        request.setAttribute(
                "frame",
                new Frame(
                        settings.siteName(),
                        settings.neutralSite().toString(),
                        VisitorCountry.nameOf(country.codeFor(request), reader),
                        CountryController.isPathOfThisSite(path) ? path : ""));
        return true;
    }
}
